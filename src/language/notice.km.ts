import type { noticeEn } from './notice.en';

export const noticeKm: typeof noticeEn = {
  'unknown-key': (key, _value) => `«${key}» មិនមែនជាផ្នែកនៃអាសយដ្ឋាននៅទីនេះទេ ដូច្នេះត្រូវបានរំលង។`,
  unreadable: (key, value) => `មិនអាចអាន «${key}=${value}» បានទេ ដូច្នេះបង្ហាញការកំណត់ធម្មតា។`,
  'unknown-version': (_key, value) => `អាសយដ្ឋាននេះជាកំណែ «${value}» ដែលមិនស្គាល់នៅទីនេះ។ បង្ហាញតែអ្វីដែលអាចអានបាន។`,
  'unknown-id': (key, value) => `កំណត់ត្រាមិនមានអ្វីក្រោម «${value}» ទេ (${key})។`,
  clipped: (_key, value) => `កាលបរិច្ឆេទ «${value}» លើសពីកំណត់ត្រា ដូច្នេះបង្ហាញតែផ្នែកដែលកំណត់ត្រាមាន។`,
  outside: (_key, value) => `កាលបរិច្ឆេទ «${value}» នៅក្រៅកំណត់ត្រា ដូច្នេះបង្ហាញកាលបរិច្ឆេទធម្មតា។`,
  repeated: (key, _value) => `«${key}» មានលើសពីម្ដង ដូច្នេះប្រើតែលើកទីមួយ។`,
  conflict: (key, value) => `«${key}=${value}» ត្រូវបានរំលង ព្រោះកំពុងបើកឧប្បត្តិហេតុមួយ។`,
  'too-long': (_key, _value) => 'អាសយដ្ឋាននេះវែងពេកសម្រាប់ទំព័រនេះ ដូច្នេះត្រូវបានរំលង។',
  more: (_key, value) => `ផ្នែក ${value} ទៀតនៃអាសយដ្ឋានមិនអាចយល់បានទេ។`,
};
