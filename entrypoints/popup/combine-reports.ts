import type { PageReport } from '../../messaging/protocol';

/** One page as its frames report it; `places` says where each of `mentions` is. */
export interface CombinedReport extends PageReport {
  readonly places: readonly MentionPlace[];
}

export interface MentionPlace {
  readonly frameId: number;
  /** Index into that frame's own mentions. */
  readonly index: number;
}

/** What the page as a whole is, where its frames are not the same: what a reader has to know comes first. */
const byWeight: readonly PageReport['status'][] = [
  'off-everywhere',
  'off-here',
  'refused-by-publisher',
  'highlights-unsupported',
  'failed',
  'over-budget',
  'reading',
  'marked',
  'nothing-found',
  'not-an-article',
];

/**
 * @param reports by frame id; the page itself is frame 0
 * @returns undefined where the page itself has not reported
 */
export function combineReports(reports: ReadonlyMap<number, PageReport>): CombinedReport | undefined {
  const page = reports.get(0);
  if (!page) return undefined;
  const frames = [...reports].sort(([a], [b]) => a - b);
  // A frame without a mention is an advertisement or a player: how it fared is nothing to the reader.
  const telling = frames.filter(([id, { mentions }]) => id === 0 || mentions.length > 0);
  const statuses = new Set(telling.map(([, { status }]) => status));
  return {
    host: page.host,
    status: byWeight.find((status) => statuses.has(status)) ?? page.status,
    mentions: frames.flatMap(([, { mentions }]) => mentions),
    places: frames.flatMap(([frameId, { mentions }]) => mentions.map((_, index) => ({ frameId, index }))),
  };
}
