import { escaped } from '../../src/language/escape';

/** What a copy's README says, with its dates as `24 November 2026`. */
interface ReadMe {
  readonly lang: string;
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

export interface ReadMeFacts {
  readonly made: Readonly<Record<'en' | 'km', string>>;
  readonly renew: Readonly<Record<'en' | 'km', string>>;
  /** Month in which the record ends. */
  readonly ends: Readonly<Record<'en' | 'km', string>>;
  /** Pages of the copy beside index.html. */
  readonly pages: readonly string[];
  /** Who answers for it and where to write; `null` for a copy that nobody has published. */
  readonly publisher: { readonly name: string; readonly contact: string; readonly url: string } | null;
}

const english = ({ made, renew, ends, pages, publisher }: ReadMeFacts): ReadMe => ({
  lang: 'en',
  title: 'Crackdown Map: a copy to take along',
  parts: [
    {
      heading: 'Open it',
      lines: [
        'Unpack the whole zip file into a folder, on a USB stick or on the disk. A page opened inside the zip stays empty.',
        'Double-click index.html. It opens in the browser; no network and no other program is needed.',
        ...(pages.length > 0 ? [`The other pages lie beside it: ${pages.join(', ')}.`] : []),
        'Keep all files together: the page reads them from its own folder.',
      ],
    },
    {
      heading: 'Which browsers',
      lines: [
        'Chrome, Edge, Firefox or another browser of 2023 or later, on Windows, macOS or Linux. It was tested in Chromium.',
        'Telephones often cannot open a folder of pages: use the site itself there, and let it be saved for offline use.',
        'A machine without WebGL 2 draws the map as a plain picture, or shows the table where it cannot.',
      ],
    },
    {
      heading: 'Why it differs from the site',
      lines: [
        'A browser gives a page that was opened from a folder no access to the files beside it, but for plain scripts, style sheets and pictures. So the record, the fonts and the map stand inside scripts here.',
        'For the same reason long calculations run in the page itself: it may hesitate for a moment.',
        'A link copied from this page leads into this folder; others cannot open it.',
      ],
    },
    {
      heading: 'Until when',
      lines: [
        `This copy was made on ${made.en}. Replace it after ${renew.en}; from then on every page asks for it.`,
        'Rows are corrected and withdrawn, some because they endanger someone. A copy cannot learn of it: do not pass it on after that day.',
        publisher
          ? `A new copy: ${publisher.url}. Questions, corrections, withdrawals: ${publisher.name}, ${publisher.contact}.`
          : 'This copy was made for personal use. Nobody has published it.',
      ],
    },
    {
      heading: 'What it shows',
      lines: [
        `Reported signs, not convictions. Not a list of targets. The record ends in ${ends.en}.`,
        'People have been charged for publishing on this subject: consider who is in the room.',
      ],
    },
  ],
});

const khmer = ({ made, renew, ends, pages, publisher }: ReadMeFacts): ReadMe => ({
  lang: 'km',
  title: 'Crackdown Map៖ ច្បាប់ចម្លងសម្រាប់យកតាមខ្លួន',
  parts: [
    {
      heading: 'របៀបបើក',
      lines: [
        'សូមពន្លាឯកសារ zip ទាំងមូលទៅក្នុងថតមួយ នៅលើ USB ឬលើថាស។ ទំព័រដែលបើកនៅក្នុង zip នឹងនៅទទេ។',
        'សូមចុចពីរដងលើ index.html។ វាបើកក្នុងកម្មវិធីរុករក ដោយមិនត្រូវការបណ្ដាញ ឬកម្មវិធីផ្សេងទៀតទេ។',
        ...(pages.length > 0 ? [`ទំព័រផ្សេងទៀតនៅជាប់គ្នា៖ ${pages.join(', ')}។`] : []),
        'សូមទុកឯកសារទាំងអស់ឱ្យនៅជាមួយគ្នា៖ ទំព័រអានវាពីថតរបស់ខ្លួន។',
      ],
    },
    {
      heading: 'កម្មវិធីរុករកណាខ្លះ',
      lines: [
        'Chrome, Edge, Firefox ឬកម្មវិធីរុករកផ្សេងទៀតពីឆ្នាំ 2023 ឬក្រោយមក លើ Windows, macOS ឬ Linux។ វាត្រូវបានសាកល្បងក្នុង Chromium។',
        'ទូរស័ព្ទជាញឹកញាប់មិនអាចបើកថតដែលមានទំព័របានទេ៖ សូមប្រើគេហទំព័រផ្ទាល់នៅទីនោះ ហើយឱ្យវារក្សាទុកសម្រាប់ប្រើដោយគ្មានអ៊ីនធឺណិត។',
        'ម៉ាស៊ីនដែលគ្មាន WebGL 2 គូរផែនទីជារូបភាពធម្មតា ឬបង្ហាញតារាង នៅពេលដែលមិនអាចគូរបាន។',
      ],
    },
    {
      heading: 'ហេតុអ្វីវាខុសពីគេហទំព័រ',
      lines: [
        'កម្មវិធីរុករកមិនឱ្យទំព័រដែលបើកពីថត អានឯកសារដែលនៅជាប់វាទេ លើកលែងតែស្គ្រីបធម្មតា សន្លឹករចនាប័ទ្ម និងរូបភាព។ ដូច្នេះ កំណត់ត្រា ពុម្ពអក្សរ និងផែនទី ស្ថិតនៅក្នុងស្គ្រីបនៅទីនេះ។',
        'ដោយហេតុផលដដែល ការគណនាវែងៗដំណើរការក្នុងទំព័រខ្លួនឯង៖ វាអាចទើសមួយភ្លែត។',
        'តំណដែលចម្លងពីទំព័រនេះនាំទៅកាន់ថតនេះ៖ អ្នកដទៃមិនអាចបើកវាបានទេ។',
      ],
    },
    {
      heading: 'ប្រើបានដល់ពេលណា',
      lines: [
        `ច្បាប់ចម្លងនេះធ្វើនៅថ្ងៃទី ${made.km}។ សូមប្ដូរយកថ្មីក្រោយថ្ងៃទី ${renew.km}៖ ចាប់ពីពេលនោះ ទំព័រនីមួយៗនឹងរំលឹក។`,
        'ជួរនានាត្រូវបានកែតម្រូវ និងដកចេញ ខ្លះដោយសារវាធ្វើឱ្យនរណាម្នាក់មានគ្រោះថ្នាក់។ ច្បាប់ចម្លងមិនអាចដឹងពីរឿងនោះទេ៖ សូមកុំចែកវាបន្តក្រោយថ្ងៃនោះ។',
        publisher
          ? `ច្បាប់ចម្លងថ្មី៖ ${publisher.url}។ សំណួរ ការកែតម្រូវ និងការដកចេញ៖ ${publisher.name}, ${publisher.contact}។`
          : 'ច្បាប់ចម្លងនេះធ្វើសម្រាប់ប្រើផ្ទាល់ខ្លួន។ គ្មាននរណាបានផ្សព្វផ្សាយវាទេ។',
      ],
    },
    {
      heading: 'អ្វីដែលវាបង្ហាញ',
      lines: [
        `សញ្ញាដែលត្រូវបានរាយការណ៍ មិនមែនការផ្ដន្ទាទោសទេ។ មិនមែនជាបញ្ជីគោលដៅទេ។ កំណត់ត្រាបញ្ចប់ត្រឹម${ends.km}។`,
        'មានមនុស្សត្រូវបានចោទប្រកាន់ដោយសារផ្សព្វផ្សាយអំពីប្រធានបទនេះ៖ សូមគិតថានរណានៅក្នុងបន្ទប់។',
      ],
    },
  ],
});

const both = (facts: ReadMeFacts): readonly ReadMe[] => [english(facts), khmer(facts)];

/** README.txt, in both languages: lines end as Windows expects them. */
export function readMeText(facts: ReadMeFacts): string {
  const text = both(facts).map(({ title, parts }) =>
    [
      title,
      '',
      ...parts.flatMap(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`), '']),
    ].join('\n'),
  );
  return `\uFEFF${text.join('\n\n')}`.replace(/\n/g, '\r\n');
}

/**
 * README.html, in both languages.
 * @param khmerFont a data: address
 */
export function readMeHtml(facts: ReadMeFacts, khmerFont: string): string {
  const sections = both(facts).map(
    ({ lang, title, parts }) =>
      `<section lang="${lang}">\n<h1>${escaped(title)}</h1>\n` +
      parts
        .map(
          ({ heading, lines }) =>
            `<h2>${escaped(heading)}</h2>\n<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`,
        )
        .join('\n') +
      '\n</section>',
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Crackdown Map: README</title>
<style>@font-face{font-family:'Noto Sans Khmer';src:url('${khmerFont}') format('woff2')}body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:16px/1.6 system-ui,'Noto Sans Khmer',sans-serif}[lang=km]{line-height:1.9}section+section{margin-top:3rem}</style>
</head>
<body>
<p><a href="./index.html">index.html</a></p>
${sections.join('\n')}
</body>
</html>
`;
}
