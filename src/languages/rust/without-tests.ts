/** Tests stand at the end of a module, or are functions that say so; lines keep their numbers. */
export function withoutTests(text: string): string {
  const at = text.indexOf('#[cfg(test)]\nmod ');
  const own = at === -1 ? text : text.slice(0, at);
  const parts = own.split(/^(?=#\[(?:\w{1,30}::)?test(?:\([^\n]{0,80}\))?\]$)/mu);
  return parts.map((part, index) => (index === 0 ? part : withoutFirst(part))).join('');
}

function withoutFirst(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => line.startsWith('}'));
  return lines.map((line, index) => (index <= end ? '' : line)).join('\n');
}
