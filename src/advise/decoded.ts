/** What stands in a text as base64 or in hexadecimal, as far as it is text again. */
export function decoded(text: string): string[] {
  const packed = text.match(/[A-Za-z0-9+/_-]{16,4000}={0,2}/gu) ?? [];
  const hex = text.match(/(?:\\?x?[0-9a-fA-F]{2}){8,2000}/gu) ?? [];
  return [...packed.flatMap(fromBase64), ...hex.flatMap(fromHex)].filter(isText).slice(0, 20);
}

function fromBase64(packed: string): string[] {
  try {
    return [atob(packed.replaceAll('-', '+').replaceAll('_', '/'))];
  } catch {
    return [];
  }
}

function fromHex(packed: string): string[] {
  const bytes = packed.match(/[0-9a-fA-F]{2}/gu) ?? [];
  return [String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16)))];
}

function isText(text: string): boolean {
  return text.length > 6 && /^[\t\n\r\u0020-\u007e]+$/u.test(text);
}
