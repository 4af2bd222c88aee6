import type { Content, Html } from './html.ts';

/** What a route gives back; the door alone writes to the socket. */
export type Answer =
  | { readonly kind: 'page'; readonly status: number; readonly page: Page }
  | { readonly kind: 'fragment'; readonly content: Html }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookie?: string }
  | { readonly kind: 'file'; readonly type: string; readonly bytes: Uint8Array | string };

export type Page = {
  /** Of the window: what, and where. */
  readonly title: string;
  /** Where one is, in the header. */
  readonly trail?: Content;
  /** The line of links below the header. */
  readonly nav?: Content;
  readonly body: Content;
};

export function page(content: Page, status = 200): Answer {
  return { kind: 'page', status, page: content };
}

export function redirect(to: string): Answer {
  return { kind: 'redirect', to };
}
