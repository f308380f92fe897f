import { packPolicy } from './policy';

const MODULES = /<script\b[^>]*\btype="module"[^>]*>\s*<\/script>/g;
/** What a page asks for ahead of its module. */
const EARLY = /<script>[^]*?<\/script>/g;
const POLICY = /<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*>/g;
/** What names files that a copy does not have, or that a page of a file: address may not fetch. */
const LINKS = /<link\b[^>]*\brel="(?:modulepreload|preload|manifest|apple-touch-icon)"[^>]*>/g;
const SHEETS = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const STYLES = /<style>([^]*?)<\/style>/g;

/** Seen while the script is read, and for good where a page was opened inside the zip, which shows it without its scripts. */
const WAITING = [
  '<p id="unpacked">',
  'Opening … If nothing appears: unpack the whole zip file into a folder first, and open the page there.<br>',
  '<span lang="km">កំពុងបើក … ប្រសិនបើគ្មានអ្វីលេចឡើង៖ សូមពន្លាឯកសារ zip ទាំងមូលទៅក្នុងថតមួយជាមុនសិន រួចបើកទំព័រនៅទីនោះ។</span>',
  '</p>',
].join('');

/** Whether a built page starts a module; others are copied with a policy of their own. */
export const startsModule = (built: string): boolean => built.search(MODULES) >= 0;

/**
 * A built page as it stands in a copy: with the copy's policy, and classic scripts in place of modules, which browsers do
 * not load from a file: address.
 * @param loads what it loads in place of its module, in this order, with its style sheet; the last script carries what the
 * module's tag said in `data-` attributes. `null` for a page that starts no module.
 */
export function packHtml(
  built: string,
  loads: { readonly style: string; readonly scripts: readonly string[] } | null,
): string {
  const styles = [...built.matchAll(STYLES)].map(([, style]) => style!);
  const head = [`<meta http-equiv="Content-Security-Policy" content="${packPolicy(styles)}">`];
  let html = built.replace(POLICY, '').replace(LINKS, '');
  if (loads) {
    const said = (html.match(MODULES)?.[0] ?? '').match(/ data-[a-z-]+="[^"]*"/g) ?? [];
    html = html
      .replace(MODULES, '')
      .replace(EARLY, '')
      .replace(SHEETS, '')
      .replace('</body>', `${WAITING}</body>`);
    head.push(`<link rel="stylesheet" href="./${loads.style}">`);
    loads.scripts.forEach((script, i) => {
      const attributes = i === loads.scripts.length - 1 ? said.join('') : '';
      head.push(`<script defer src="./${script}"${attributes}></script>`);
    });
  }
  html = html.replace(/\n[ \t]*(?=\n)/g, '');
  // The policy holds for what comes after it; the character set has to come first.
  const at = /<head\b[^>]*>\s*(?:<meta\b[^>]*charset[^>]*>)?/i.exec(html);
  if (!at) throw new Error('a page without a head');
  const end = at.index + at[0].length;
  return `${html.slice(0, end)}\n    ${head.join('\n    ')}${html.slice(end)}`;
}
