import type { Messages } from '../../language/language';
import { formatNumber } from '../../language/format';
import type { Language } from '../../language/language';
import type { Site } from '../../record/site';

/** What a report is about. */
export interface Reported {
  /** Number of the row: `KHM0042`. */
  readonly id: string;
  /** Version of the data that the reader has before them. */
  readonly version: string;
  /** Lasting address of the row. */
  readonly address: string;
}

/** The contact without its scheme, as people read it: `corrections@example.org`. */
export function contactText(contact: string): string {
  return contact.replace(/^mailto:/, '');
}

/** Whether the publisher is written to by mail; else the contact is a page of its own. */
export function isMail(contact: string): boolean {
  return contact.startsWith('mailto:');
}

/**
 * Where a report of an error or a wish for withdrawal goes: a mail with subject and text begun (RFC 6068: lines end in
 * CRLF), or the publisher's own page. Never anybody else's.
 */
export function reportAddress({ contact }: Site, { id, version, address }: Reported, t: Messages): string {
  if (!isMail(contact)) return contact;
  const { subject, body } = t.corrections.report;
  const text = body(id, version, address).replace(/\n/g, '\r\n');
  return `${contact}?subject=${encodeURIComponent(subject(id, version))}&body=${encodeURIComponent(text)}`;
}

/** The lasting address of a row on the published site: `https://…/#v=1&i=KHM0042`. */
export function publishedAddress({ url }: Site, id: string): string {
  return `${url}#v=1&i=${encodeURIComponent(id)}`;
}

/** `7 days`, in the reader's language. */
export function responseTime({ responseDays }: Site, t: Messages, lang: Language): string {
  return t.corrections.report.days(responseDays, formatNumber(responseDays, lang));
}
