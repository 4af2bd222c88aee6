import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const one = String.raw`(?:CAP_)?(?:CHOWN|KILL|SETUID|SETGID|SETPCAP|SETFCAP|FOWNER|FSETID|MKNOD|BPF|PERFMON|SYSLOG|LEASE|(?:NET|SYS|DAC|AUDIT|MAC|IPC|BLOCK|WAKE|LINUX|CHECKPOINT)_[A-Z]{2,12}(?:_[A-Z]{2,12}){0,2})(?![\w-])`;
const kind = String.raw`(?:(?:the|linux|kernel|extra|also)\s){0,3}(?:capabilit(?:y|ies)|caps?)\s?:?\s`;
const joint = String.raw`(?:\s?,\s?(?:and\s|plus\s)?|\s(?:and|plus|&|or|as\swell\sas)\s|\s?\+\s?)`;
const named = new RegExp(
  String.raw`(?:${kind}["'\x60]?${one}["'\x60]?|(?<=(?<!\w)(?:add|adds|drop|drops|grant|grants|remove|removes|give\sit)\s)["'\x60]?${one}["'\x60]?)(?:${joint}(?:${kind})?["'\x60]?${one}["'\x60]?){1,8}`,
  'giu',
);
const each = new RegExp(`(?<![\\w-])${one}`, 'giu');

/** `drop capability NET_RAW and capability CHOWN`: what is done to the first is done to each. */
export const capabilityWordings: readonly Rewriting[] = [
  [
    named,
    (said) => {
      const all = [...said.matchAll(each)].map(([cap]) => cap.toUpperCase().replace(/^CAP_/u, ''));
      return `the capabilities ${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
    },
    (words) => /capabilit|(?<!\w)caps?\s|NET_|SYS_/iu.test(words),
  ],
];
