/** What is known of the page in the active tab. */
export type PageState =
  /** Nothing yet. */
  | { readonly type: 'asking' }
  /** A page of the browser, a store, a file format of the browser's own: no extension may read it. */
  | { readonly type: 'forbidden' }
  /** The reader has not given, or has taken back, the permission for the site. */
  | { readonly type: 'no-access' }
  /** Nothing of Hashiya is in the page: it was there before the extension. */
  | { readonly type: 'not-loaded' }
  | {
      readonly type: 'report';
      readonly host: string;
      readonly status: PageStatus;
      readonly mentions: readonly PageMention[];
    };

export type PageStatus =
  | 'marked'
  | 'nothing-found'
  | 'not-an-article'
  | 'off-everywhere'
  | 'off-here'
  | 'refused-by-publisher'
  | 'highlights-unsupported'
  | 'over-budget'
  | 'reading'
  | 'failed';

export interface PageMention {
  readonly entry: string;
  readonly label: string;
  /** The page's own words. */
  readonly text: string;
}
