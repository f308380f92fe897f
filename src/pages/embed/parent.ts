/*
 * For pages that embed the map and allow a script: finds its containers, makes their frames, and gives each frame the
 * height that it asks for. Loading it twice does no harm.
 *
 *   <div data-crackdown-map="https://example.org/map/embed.html#v=1&l=en" data-title="…"></div>
 */
const KEY = 'crackdown-map-height';
const NAME = 'crackdownMapEmbed';

function adopt(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-crackdown-map]')) {
    if (box.tagName === 'IFRAME' || box.querySelector('iframe')) continue;
    const address = box.dataset['crackdownMap'] ?? '';
    if (!/^(https?:)?\/\/|^[^:]*$/.test(address)) continue;
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.title = box.dataset['title'] ?? 'Crackdown Map';
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.allow = 'fullscreen; clipboard-write';
    frame.width = '100%';
    frame.height = box.dataset['height'] ?? '600';
    frame.style.border = '0';
    frame.style.width = '100%';
    box.replaceChildren(frame);
  }
}

const scope = window as unknown as Record<string, typeof adopt | undefined>;
if (!scope[NAME]) {
  scope[NAME] = adopt;
  addEventListener('message', ({ data, source }: MessageEvent<{ [KEY]?: { height?: unknown } } | null>) => {
    const height = data?.[KEY]?.height;
    if (typeof height !== 'number' || !(height > 0)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source)
        frame.style.height = `${Math.max(200, Math.min(3000, Math.ceil(height)))}px`;
  });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => adopt(document));
}
scope[NAME]!(document);
