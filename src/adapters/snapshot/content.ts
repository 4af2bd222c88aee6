/** The text of a file, or why it has none. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'lfs' };

export function contentOf(bytes: Uint8Array): Content {
  return contentOfText(new TextDecoder().decode(bytes));
}

export function contentOfText(text: string): Content {
  if (text.slice(0, 8000).includes('\0')) return { kind: 'binary' };
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return { kind: 'lfs' };
  return { kind: 'text', text: text.replace(/^\u{feff}/u, '') };
}
