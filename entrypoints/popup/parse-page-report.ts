import type { PageReport } from '../../messaging/protocol';

const statuses = new Set<string>([
  'marked',
  'nothing-found',
  'not-an-article',
  'off-everywhere',
  'off-here',
  'refused-by-publisher',
  'highlights-unsupported',
  'over-budget',
  'reading',
  'failed',
] satisfies PageReport['status'][]);

/** More than a reader can use, and little enough to draw. */
const mostMentions = 2_000;
const longestText = 400;

/** A report comes out of a page's process, which the page may have taken over: what does not fit is dropped. */
export function parsePageReport(message: unknown): PageReport | undefined {
  if (!isObject(message)) return undefined;
  const { host, status, mentions } = message;
  if (typeof host !== 'string' || !isStatus(status) || !Array.isArray(mentions)) return undefined;
  const known = mentions.slice(0, mostMentions).flatMap((mention: unknown) => {
    if (!isObject(mention)) return [];
    const { entry, label, text } = mention;
    if (typeof entry !== 'string' || typeof label !== 'string' || typeof text !== 'string') return [];
    return [{ entry: cut(entry), label: cut(label), text: cut(text) }];
  });
  return { host: cut(host), status, mentions: known };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isStatus = (value: unknown): value is PageReport['status'] =>
  typeof value === 'string' && statuses.has(value);

const cut = (text: string): string => text.slice(0, longestText);
