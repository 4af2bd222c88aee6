import { anyCase } from '../../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { publicImages } from '../../../../public-images.ts';
import { imageOf, opening, program, voicedAs } from './voice.ts';

const spoken = publicImages.flatMap(({ app, aliases }) =>
  aliases.filter((one) => one.includes(' ')).map((one) => [one, app] as const),
);

const masters = String.raw`(?:masters?|control[\s-]planes?|the\smasters?|master\snodes|control[\s-]plane\snodes)`;

/** What it is called, and on which nodes and in which namespace it runs. */
export const placesVoiced: readonly Rewriting[] = [
  voicedAs(opening, () => 'Deploy '),
  voicedAs(anyCase(String.raw`\sfor\s(?:us|me|(?:the|our|my)\steam)\s?(?:[:,]|(?=[,.;!?]|$))`), () => ','),
  voicedAs(
    anyCase(String.raw`(?<![\w./-])(${program})\s\(v?(\d[\w.]{0,12})(?:[\s-](management))?\)`),
    ({ groups: [name = '', version = '', flavour] }) =>
      flavour === undefined ? `${name} ${version}` : `${name}:${version}-${flavour}`,
  ),
  ...spoken.map(([said, app]) => voicedAs(anyCase(String.raw`(?<![\w./-])${said}(?![\w-])`), () => app)),
  voicedAs(anyCase(String.raw`\sin\sns\s([a-z][a-z0-9-]{1,40})(?![\w-])`), ({ groups: [space = ''] }) => {
    return ` in namespace ${space}`;
  }),
  voicedAs(
    anyCase(String.raw`,\s(?:namespace|ns)\s([a-z][a-z0-9-]{1,40})(?=\s?(?:[,;.]|$))`),
    ({ groups: [space = ''] }) => {
      return ` in namespace ${space}`;
    },
  ),
  voicedAs(
    anyCase(
      String.raw`,?\sin\s(monitoring|logging|observability|kube-system|data|infra|tools|platform|ci)(?=\s?(?:[,;.!]|$))`,
    ),
    ({ groups: [space = ''] }) => ` in namespace ${space}`,
  ),
  voicedAs(
    anyCase(
      String.raw`,?\s(?:on\s(?:all|every|each)\s(?:of\s(?:the|our)\s)?nodes?)(?:,?\s\(?(?:and\s)?(?:including|incl\.?|also|plus|even)?\s?(?:on\s)?${masters}(?:\s(?:too|as\swell|included))?\)?)`,
    ),
    () =>
      ' as a DaemonSet, with a toleration for node-role.kubernetes.io/control-plane with effect NoSchedule,',
  ),
  voicedAs(
    anyCase(
      String.raw`\son\s(?:the\s)?(?:[a-z]{2,20}\s)?nodes\s\(?(?:labell?ed|with\s(?:the\s)?label|label)\s([a-z][\w./-]{0,60}=[\w.-]{1,60})\)?`,
    ),
    ({ groups: [pair = ''] }) => ` on nodes with label ${pair}`,
  ),
  voicedAs(
    anyCase(String.raw`\s(?:w/|with)\s(1|one|a|an|\d)\s(?:nvidia\s)?gpus?(?![\w-])`),
    ({ groups: [many = '1'] }) => {
      return ` with a limit of ${/\d/u.test(many) ? many : '1'} nvidia.com/gpu`;
    },
  ),
  voicedAs(
    anyCase(String.raw`,\s(?:w/\s|with\s)?(1|one|a|an|\d)\s(?:nvidia\s)?gpus?(?![\w-])`),
    ({ groups: [many = '1'] }) => {
      return `, with a limit of ${/\d/u.test(many) ? many : '1'} nvidia.com/gpu`;
    },
  ),
  voicedAs(
    anyCase(String.raw`(\d{1,4})\s?(?:gigs?|gigabytes?|gb|gi|g)\s(?:of\s)?(?:ram|mem|memory)(?![\w-])`),
    ({ groups: [many = ''] }) => `${many}Gi of memory`,
  ),
  voicedAs(
    anyCase(
      String.raw`(\d{1,3}\s(?:v?cpus?|cores?)\sand\s\d{1,4}(?:\.\d)?\s?[MG]i?B?)(?![\w-])(?!\s(?:of\s)?(?:ram|mem|memory|storage|disk|volume))`,
    ),
    ({ groups: [amounts = ''] }) => `${amounts} of memory`,
  ),
  // What stands behind it, as people name it beside.
  voicedAs(
    anyCase(
      String.raw`,?\s(?:(?:and|but|it)\s){0,2}(?:should\s|shall\s|must\s|will\s)?(?:uses?|using|needs?|has|wants?|gets?)\s(?:its\sown|an?\sown)\s(${program})`,
    ),
    ({ groups: [name = ''] }) => ` with its own ${name}`,
  ),
  // What it does anyway.
  voicedAs(anyCase(String.raw`,?\s(?:in\s|with\s|using\s)?kraft(?:\smode)?(?![\w-])`), ({ found, lead }) =>
    lead === 'kafka' ? '' : found,
  ),
  // What a program that keeps data does anyway.
  voicedAs(
    anyCase(
      String.raw`,?\s(?:and\s|but\s)?(?:please\s)?(?:(?:make\ssure|ensure)\s)?(?:that\s)?(?:it|(?:the\s|its\s|our\s)?data)?\s?(?:should\s|must\s|needs?\sto\s|has\sto\s|to\s)?(?:survives?|outlives?|persists?\s(?:across|over|through))\s(?:a\s|any\s)?(?:(?:pod|node)\s)?(?:restarts?|reboots?|crash(?:es)?)`,
    ),
    ({ found, near, words }) => {
      const data = imageOf(near)?.data;
      if (data === undefined) return found;
      return /\d[MGT]i of storage/u.test(words) ? '' : `, with ${data.size} of storage`;
    },
  ),
];
