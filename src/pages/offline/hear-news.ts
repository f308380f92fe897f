import type { Request } from './messages';
import { isNewsReport, type RecordNews } from './news';

/** How often an open page asks what the record is by now, in ms. */
const ASK_AGAIN = 60 * 60 * 1000;

/** Versions of the record that this page was renewed for: once each, whatever a host in change answers in turn. */
export const renewed = new Set<string | null>();

/**
 * Listens for a record that is another than the one that a page shows. Asks at once, since what was told while the page was
 * loading reached nobody, then every hour and whenever the device comes back to the network.
 * @param shown the version on the page; asked for anew each time
 * @returns ends the listening
 */
export function hearNews(shown: () => string, hear: (news: RecordNews) => void): () => void {
  const serviceWorker = (navigator as Partial<Navigator>).serviceWorker;
  if (!serviceWorker) return () => undefined;
  const onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (isNewsReport(data) && data.record.version !== shown()) hear(data.record);
  };
  const ask = (anew: boolean): void =>
    serviceWorker.controller?.postMessage({ ask: 'record', anew } satisfies Request);
  const askAnew = (): void => ask(true);
  serviceWorker.addEventListener('message', onMessage);
  serviceWorker.startMessages();
  addEventListener('online', askAnew);
  const timer = setInterval(askAnew, ASK_AGAIN);
  ask(false);
  return () => {
    serviceWorker.removeEventListener('message', onMessage);
    removeEventListener('online', askAnew);
    clearInterval(timer);
  };
}
