import { overLines } from '../../../../kernel/over-lines.ts';

const image = '(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z0-9][\\w.-]{0,60}:[\\w.-]{0,60}\\w';
const name = overLines`
  ["'\x60]?(?<name>(?!(?:container|containers|companion|it|its|which|that|and|is|from|image|the|an?|pod|them|one|other|called|named|comes|starts?|runs?|running|up|out|has|with|by|of|in|on|for|to|before|after|first|second|volume|sidecar)(?![\w-]))[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,20}){0,4})["'\x60]?
`;
const comes = overLines`
  (?:,?\s(?:(?:is|which|that|comes|based|derived|launched|started|made|taken|built|runs?|running|uses|using|with|the|image|out|on|from|of)\s){1,6}|,?\s?\((?:image\s)?|,\s(?:image\s)?)["'\x60]?(?<image>${image})
`;
const introduced = new RegExp(
  overLines`
    (?<=(?<![\w-])(?:containers?|companion|processes|sidecar|of\sthem|are|of|and|let|has|the\sother|by\sthe\sname\sof|called|named|before|then|in|first|afterwards)[,:]?\s(?:(?:a|an|the|init|regular|main|container|called|named|by\sthe\sname\sof)\s){0,4}|(?:^|[.;:]\s))${name}${comes}|(?<=,\s)${name.replace('<name>', '<other>')}\s(?:from\s|out\sof\s|\()${image}
  `,
  'giu',
);

export type Told = { readonly name: string; readonly at: number; readonly isInit: boolean };

/** The containers of a text that are told of with their images, in their order. */
export function containersTold(text: string): Told[] {
  const found = [...text.matchAll(introduced)].map(({ index, groups, 0: said }) => {
    const own = groups?.['name'] ?? groups?.['other'] ?? '';
    const around = `${text.slice(Math.max(0, index - 30), index)}${said}${text.slice(index + said.length, index + said.length + 140)}`;
    const isInit = new RegExp(
      `init ?containers? (?:(?:called|named|by the name of) )?["'\\x60]?${own}(?![\\w-])|(?<![\\w-])${own}[^;\\n]{0,140}as an init ?container`,
      'iu',
    ).test(around);
    return { name: own, at: index, isInit };
  });
  return found.filter(({ name: one }, at) => found.findIndex((other) => other.name === one) === at);
}

/** `one of them, writer, is based on alpine:3.19`: as a container of that name. */
export function containersNamed(text: string): string {
  return text.replaceAll(introduced, (said: string, ...rest: readonly unknown[]) => {
    const before = text.slice(0, rest.find((one) => typeof one === 'number') ?? 0);
    const { name: own = '', image: of = '' } = groupsOf(rest);
    const isPlain =
      of === '' ||
      said.includes('(') ||
      /(?:container,?\s(?:called |named )?|(?:called|named|by the name of)\s)$/iu.test(before);
    return isPlain ? said : `a container ${own} from ${of}`;
  });
}

function groupsOf(rest: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  const groups = rest.at(-1);
  return typeof groups === 'object' && groups !== null ? { ...groups } : {};
}
