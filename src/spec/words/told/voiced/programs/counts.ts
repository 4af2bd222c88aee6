import { anyCase } from '../../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { program, voicedAs } from './voice.ts';

const count = String.raw`(\d{1,2}|two|three|four|five|six|seven)`;
const member = String.raw`(?:(?:data|master|worker|cluster|broker|server)[\s-])?(?:nodes?|brokers?|members?|instances?|servers?|pods)`;
const counts: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
};

const digits = (said = ''): string => counts[said.toLowerCase()] ?? said;

/** How many of a program there shall be, in the words of its own kind. */
export const countsVoiced: readonly Rewriting[] = [
  // `3 node etcd cluster`, `a 3-node mongo`
  voicedAs(
    anyCase(
      String.raw`(?<![\w.-])(?:an?\s)?${count}[\s-]${member.replace('pods', 'pod')}\s(${program}(?:\scluster|\sensemble|\sreplica\sset)?)`,
    ),
    ({ groups: [many, name = ''] }) => `${name} with ${digits(many)} replicas`,
  ),
  // `memcached x3`, `memcached x 2`
  voicedAs(
    anyCase(String.raw`(?<![\w./-])(${program})\sx\s?(\d{1,2})(?![\w.])`),
    ({ groups: [name = '', many = ''] }) => `${name} with ${many} replicas`,
  ),
  // `cockroachdb 3 nodes`
  voicedAs(
    anyCase(String.raw`(?<![\w./-])(${program})\s${count}\s${member}(?![\w-])`),
    ({ groups: [name = '', many] }) => `${name} with ${digits(many)} replicas`,
  ),
  // `ensemble of 3`, `ring with 3 nodes`, `3 brokers`, `3 data nodes`
  voicedAs(
    anyCase(
      String.raw`(?:\s(?:ensemble|ring|quorum|cluster)\sof\s${count}(?:\s${member})?|\s(?:ring|ensemble)\swith\s${count}\s${member}|(?<=[,(]\s?|\swith\s|\sand\s)${count}\s${member})(?![\w-])(?!\s(?:with|for|that|in|on)\s)`,
    ),
    ({ found, groups }) => {
      const many = digits(groups.find((one) => one !== undefined));
      return found.startsWith(' ') ? ` with ${many} replicas` : `${many} replicas`;
    },
  ),
  voicedAs(
    anyCase(
      String.raw`(?<=[,(]\s?|\swith\s|\sand\s)(?:a\s|one\s|1\s)(?:single\s)?(?:broker|member|instance)(?![\w-])`,
    ),
    () => '1 replica',
  ),
  // One that leads, and those that follow it.
  voicedAs(
    anyCase(
      String.raw`(?:an?\s|one\s|1\s)?(?:primary|master|leader)\s(?:and|with|plus|\+)\s${count}\s(?:read[\s-]?(?:only\s)?)?(?:replicas|slaves|followers|secondar(?:y|ies)|standbys?)(?![\w-])`,
    ),
    ({ groups: [many] }) => `${Number(digits(many)) + 1} replicas`,
  ),
  voicedAs(anyCase(String.raw`(?<=[,(]\s?|\swith\s)(?:one|a\ssingle)\sreplica(?![\w-])`), () => '1 replica'),
];
