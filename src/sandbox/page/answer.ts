import type { Content, Html } from './html.ts';

/** What a route gives back; the door alone writes to the socket. */
export type Answer =
  | { readonly kind: 'page'; readonly status?: number; readonly page: Page }
  | { readonly kind: 'fragment'; readonly content: Html }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly type: string; readonly bytes: Uint8Array | string };

export type Page = {
  /** Of the window: what, and where. */
  readonly title: string;
  /** The line of links below the header. */
  readonly nav?: Content;
  readonly body: Content;
};

export function page(content: Page): Answer {
  return { kind: 'page', page: content };
}

export function redirect(to: string): Answer {
  return { kind: 'redirect', to };
}
