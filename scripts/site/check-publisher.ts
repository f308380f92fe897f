import { faultText } from '../../src/record/fault';
import { SITE_FILE } from '../../src/record/site-config';
import { readSite } from './publisher';

/**
 * Says who publishes, or what site.config.json lacks.
 * @returns the exit code: 1 where it lacks anything
 */
export async function main(): Promise<number> {
  const { site, faults } = await readSite(process.cwd());
  if (site) {
    console.log(
      `For publication at ${site.url} by ${site.publisher} (${site.contact}), answers within ${site.responseDays} days`,
    );
    return 0;
  }
  console.error(faults.map(faultText).join('\n'));
  console.error(
    `A published site names who answers for it. Copy site.config.example.json to ${SITE_FILE} and fill it in (docs/corrections.md).`,
  );
  return 1;
}
