import { literally } from '../../../../kernel/literally.ts';

const value = String.raw`["'\x60]?([a-z0-9](?:[\w.-]{0,60}\w)?)["'\x60]?`;
/** How people say what stands for a name that is still open. */
const ways: readonly ((open: string) => string)[] = [
  (open) =>
    String.raw`\(?(?:please\s)?(?:replac(?:e|ing)|substitut(?:e|ing)|fill\sin|put)\s${open}\s(?:by|with|as|=)\s${value}`,
  (open) =>
    String.raw`${open}\s?(?:=|being|is|stands\sfor|means|should\sbe|should\sread|becomes)\s(?!(?:an?|the|to|replaced|which|on)(?!\w))${value}`,
  () => String.raw`\(?put\s${value}\sin\s(?:its|their)\splace\)?`,
  (open) => String.raw`(?:use|using|put|with|take)\s${value}\s(?:for|in\splace\sof|instead\sof|as)\s${open}`,
  (open) => String.raw`${open}\s(?:is\s)?(?:to\sbe\s)?replaced\s(?:by|with)\s${value}`,
];

/** `<my-blog>`, of which somebody says what to put there: that stands wherever it is used. */
export function filledIn(text: string): string {
  const open = new Set(text.match(/<[a-z][\w-]{0,40}>/giu) ?? []);
  return [...open].reduce((sum, one) => filled(sum, one), text);
}

function filled(text: string, open: string): string {
  const own = `["'\`]?${literally(open)}["'\`]?`;
  for (const way of ways) {
    const found = new RegExp(way(own), 'iu').exec(text);
    if (found === null || (way(own).includes('its|their') && !isOnly(text, open))) continue;
    const [all, name = ''] = found;
    const rest = `${text.slice(0, found.index)}${all.startsWith('(') && !all.endsWith(')') ? '(' : ''}${text.slice(found.index + all.length)}`;
    return rest
      .replaceAll(/\s?\(\)|(?<=\()[,;]\s?/gu, '')
      .replaceAll(/,\s?(?=,)/gu, '')
      .replaceAll(/(?<=\S) {2,}/gu, ' ')
      .replaceAll(open, name);
  }
  return text;
}

/** `in its place`: where nothing else is open, it is that. */
function isOnly(text: string, open: string): boolean {
  return (text.match(/<[a-z][\w-]{0,40}>/giu) ?? []).every((one) => one === open);
}
