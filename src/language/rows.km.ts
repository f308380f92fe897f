import type { rowsEn } from './rows.en';

const count = (some: (shown: string) => string, none: string) => (n: number, shown: string) =>
  n === 0 ? none : some(shown);

export const rowsKm: typeof rowsEn = {
  what: {
    report: 'មានសញ្ញាថាប្រតិបត្តិការកំពុងដំណើរការ',
    rescue: 'មនុស្សត្រូវបាននាំចេញ ដែលប្រភពហៅថាជាការសង្គ្រោះ',
    raid: 'មានការឆែកឆេរ',
    arrest: 'មានការចាប់ខ្លួន',
    closure: 'អាជ្ញាធរបានបិទទីតាំងមួយ',
    departure: 'កម្មករ ឬអ្នកដំណើរការបានចាកចេញ',
  },
  account: 'មានការរៀបរាប់មួយ ដែលមិនត្រូវបានរាប់ជាសញ្ញានៃប្រតិបត្តិការ',
  topics: { scam: '', 'other-trafficking': ' (ការជួញដូរមនុស្សផ្សេងទៀត)', other: ' (ប្រធានបទផ្សេង)' },
  saidBy: (claimant) => `តាមសម្ដីរបស់${claimant}`,
  sentence: (where, when, what, saidBy, counts) =>
    `មានការរាយការណ៍ថា៖ នៅ${where} ${when} ${what} ${saidBy}។${counts.map((text) => ` ${text}។`).join('')}`,
  cambodia: 'ប្រទេសកម្ពុជា',
  milestone: (kind, where, when) => `${kind} ${where} ${when}`,
  milestoneSentence: (kind, where, when) => `មានការរាយការណ៍អំពី${kind} នៅ${where} ថ្ងៃទី ${when}។`,
  claim: (when, where, stance) => `ថ្ងៃទី ${when} មានការរាយការណ៍អំពី${where}៖ ${stance}។`,
  relocation: (when, what, from, to, certainty, saidBy) =>
    `${when}៖ មានការរាយការណ៍ថា${what}បានផ្លាស់ទីពី${from} ទៅ${to} (${certainty}) ${saidBy}។`,
  statistic: (figure, where, when, saidBy) => `${when} ${where}៖ ${figure} ${saidBy}។`,
  disputed: 'ប្រភពនានាផ្ទុយគ្នា។',
  day: (day) => `ថ្ងៃទី ${day}`,
  between: (start, end) => `ចន្លោះពីថ្ងៃទី ${start} ដល់ថ្ងៃទី ${end}`,
  known: (precision, when) => `${precision}៖ ${when}`,
  dates: (when, basis) => `${when} (${basis})`,
  place: (names, precision) => `${names} (${precision})`,
  within: (precision, km) => `${precision} ក្នុងរង្វង់ប្រហែល ${km} គម`,
  found: count((shown) => `រកឃើញមនុស្ស ${shown} នាក់`, 'រកមិនឃើញមនុស្សទេ'),
  foundMay: (text) => `${text} (អាចរួមមានអ្នកដែលរាប់ក្នុងចំនួនផ្សេងទៀតនៅទីនេះ)`,
  arrested: count((shown) => `ចាប់ខ្លួនមនុស្ស ${shown} នាក់`, 'គ្មានអ្នកត្រូវបានចាប់ខ្លួនទេ'),
  arrestedMay: (text) => `${text} (អាចរួមមានអ្នកដែលជាជនរងគ្រោះ)`,
  rescued: count((shown) => `សង្គ្រោះមនុស្ស ${shown} នាក់`, 'គ្មានអ្នកត្រូវបានសង្គ្រោះទេ'),
  deported: count((shown) => `និរទេសមនុស្ស ${shown} នាក់`, 'គ្មានអ្នកត្រូវបាននិរទេសទេ'),
  deaths: count((shown) => `មនុស្សស្លាប់ ${shown} នាក់`, 'គ្មានមនុស្សស្លាប់ទេ'),
};
