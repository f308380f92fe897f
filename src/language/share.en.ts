const frames = (n: number) => (n === 1 ? '1 picture' : `${n} pictures`);

/** The dialog in which a reader takes a view along. */
export const shareEn = {
  open: 'Share',
  title: 'Share this view',
  close: 'Close',
  tabs: 'What to share',
  tab: { link: 'Link', embed: 'Embed', picture: 'Picture', data: 'Data', cite: 'Cite' },
  loading: 'Loading …',
  failed: 'This part could not be loaded.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser refused the clipboard. The text is selected: copy it with Ctrl+C or ⌘C.',

  link: {
    label: 'Address of this view',
    restores: 'It opens exactly this view: window, layers, filters, language and what is selected.',
    follows:
      'A link follows the record: corrections and withdrawals reach whoever opens it. A picture is the frozen version.',
    local: 'Local copy: this address works on this machine only.',
    versioned: 'The address carries a version; addresses of older versions keep working.',
  },

  embed: {
    local: 'Local copy: the code below works on this machine only. Publish the site to embed it elsewhere.',
    onlyMap: 'An embed shows the map of the window with its timeline, whatever page is open here.',
    options: 'Options',
    heading: 'Heading',
    headingHint: 'In place of the sentence, which then stands below it.',
    caption: 'Caption',
    captionHint: 'A line below the map.',
    language: 'Language',
    theme: 'Colours',
    height: 'Height in pixels',
    heightHint: (least: number, most: number) =>
      `${least} to ${most}. The embed fits itself to any height; with the script it sets its own.`,
    controls: 'Timeline, zoom buttons and list of provinces',
    names: 'Names of businesses',
    namesHint:
      'Off by default: an article is read without this page’s cautions at hand, and a name reads as an accusation. Switch it on only if your article stands behind each name.',
    namesWorkshop: 'Workshop mode is on in this view: no business is named in any case.',
    preview: 'Preview',
    widths: 'Width of the preview',
    width: { phone: 'Phone, 360 px', column: 'Column, 640 px', full: 'Full width, 1,000 px' },
    previewTitle: 'Preview of the embed',
    plain: 'Code',
    plainHint: 'Works wherever an iframe is allowed; needs no script.',
    script: 'Code with script',
    scriptHint: 'Sets the height by itself. Use it only where your site allows scripts from this address.',
    policy: 'Content-Security-Policy for the code',
    policyScript: 'Content-Security-Policy for the code with script',
    policyHint: 'If your site sends such a policy, these sources must be in it.',
    live: 'An embed follows the record and says of which date its data are. There is no way to pin it to old data: withdrawals must reach every copy.',
    /** `what`: signs of operation; `dates`: the window. */
    frameTitle: (what: string, dates: string) => `Map of Cambodia: ${what.toLowerCase()} reported, ${dates}`,
    headed: (heading: string, title: string) => `${heading}. ${title}`,
    fallback: 'Open the map',
  },

  picture: {
    onlyMap: 'The picture shows the map of the window; what the other pages compute is not in it.',
    frozen: (version: string) =>
      `A picture is frozen: it says its data version (${version}), and later corrections do not reach it.`,
    format: 'Shape',
    formats: {
      wide: '16:9, for slides and sites',
      square: '1:1, for social media',
      portrait: '4:5, for social media',
      tall: '9:16, for phones',
    },
    scale: 'Size',
    scales: (width: string, height: string) => `${width} × ${height} pixels`,
    preview: 'Preview',
    png: 'Download PNG',
    svg: 'Download SVG',
    svgHint: 'The SVG carries its fonts, so that Khmer reads right in any viewer.',
    drawing: 'Drawing …',
    saved: (name: string, size: string) => `${name} (${size}) was handed to the browser as a download.`,
    failed: (reason: string) => `The picture could not be made: ${reason}`,
    blank: 'the browser drew nothing',
    size: (width: number, height: number, askedWidth: number, askedHeight: number) =>
      `the browser drew ${width} × ${height} instead of ${askedWidth} × ${askedHeight} pixels`,
    waiting: 'The shapes of the map are still loading.',
    pending: 'The colours of this view are still being computed.',
    alt: 'Text for readers who do not see the picture',
    altHint: 'Put it into the “alt” field of your site or post.',
  },

  alt: {
    map: 'Map of Cambodia.',
    colours: (title: string, units: string) => `Colours: ${title.toLowerCase()}, ${units}.`,
    classes: (low: string, high: string) => `Classes from “${low}” to “${high}”.`,
    marks: 'Circles mark places and grow with the count; hollow ones are known to the town or more coarsely.',
    most: (list: string) => `Most in ${list}.`,
    named: (name: string, count: string) => `${name} (${count})`,
    noneAnywhere: 'No province has any.',
  },

  video: {
    title: 'Video of the timeline',
    hint: 'Made in your browser; nothing is sent anywhere. Each picture stays as long as a step does when the map plays.',
    range: 'From',
    ranges: { whole: 'the beginning of the timeline', here: 'the window on screen' },
    size: 'Size',
    sizes: (width: number, height: number) => `${width} × ${height} pixels`,
    plan: (n: number, seconds: string, step: string) => `${frames(n)}, ${seconds} s, steps of one ${step}.`,
    step: { day: 'day', week: 'week', month: 'month' },
    coarser: (asked: string, step: string) =>
      `Steps of one ${asked} would make more than 240 pictures: the video takes steps of one ${step}.`,
    shortened: 'Even so there would be more than 240 pictures: the video shows the last 240.',
    fixed: 'All pictures share one scale of colours.',
    nothing: 'From here the timeline has no further step: there is nothing to play.',
    history: 'The history of hot spots already spans the whole timeline: there is no video of it.',
    make: 'Make the video',
    cancel: 'Cancel',
    progress: (done: number, total: number) => `Picture ${done} of ${total}`,
    finishing: 'Writing the file …',
    cancelled: 'Cancelled; nothing was saved.',
    unsupported:
      'This browser cannot encode video (WebCodecs is missing, or the page is not loaded over HTTPS). A current Chrome, Edge, Firefox or Safari can; the pictures above work everywhere.',
    noCodec:
      'This browser has no encoder for a video of this size. A smaller size may work; the pictures above do.',
    failed: (reason: string) => `The video could not be made: ${reason}`,
  },
};
