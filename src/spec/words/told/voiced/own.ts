import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** An image that nobody takes for a path or a word: with a tag, in a folder of its registry. */
export const ownImage = String.raw`["'\x60]?(?<![\w./:@-])(?:[a-z0-9][\w.-]{0,60}(?::\d{2,5}(?=\/))?\/){1,4}[a-z0-9][\w.-]{0,80}:\w[\w.-]{0,60}(?<!\.)["'\x60]?`;
const starts = String.raw`(?<=^\s?|[.;\n]\s{1,2})`;
const needs = String.raw`(?:needs?|requires?|wants?|takes|stores?|writes|keeps|saves|listens?|serves|exposes|must|should|has\sto|uses|mounts|expects|gets)`;
const program = String.raw`(?:apps?|applications?|services?|backend|frontend|programs?|servers?|api|site|website|webapp|bot|worker|tool|image)`;
const unit = '(MB|MiB|Mi|GB|GiB|Gi|gigs?|gigabytes?|megs?|megabytes?|M|G)';
const amountOf = String.raw`(\d{1,5})\s?${unit}`;

function sized(amount: string, unit: string): string {
  return `${amount}${/^m/iu.test(unit) ? 'Mi' : 'Gi'}`;
}

const selfKnown = String.raw`((?:pod\s)?name|name\sof\sthe\spod|(?:pod\s)?ip(?:\saddress)?|namespace|node(?:\sname|\sit\sruns\son)?|name\sof\sthe\snode|service\s?account(?:\sname)?)`;

function fieldOf(said: string): string {
  if (/node/iu.test(said)) return 'spec.nodeName';
  if (/account/iu.test(said)) return 'spec.serviceAccountName';
  if (/ip/iu.test(said)) return 'status.podIP';
  return /namespace/iu.test(said) ? 'metadata.namespace' : 'metadata.name';
}

/** What people ask for a program of their own that they name by its image. */
export const ownVoiced: readonly Rewriting[] = [
  // `our service acme/upload:9 stores files …`: who runs it says no more of it than that.
  [
    anyCase(
      overLines`
        ${starts}(?:(?:our|my|the|this|an?)\s)?(?:(?:[a-z]+\s)?${program}\s)?(?:called\s|named\s)?(${ownImage})\s
        (?=${needs}\s(?!(?:no\slonger|train|learn|fine-?tune|to\sbe\s(?:updated|bumped))))(?!(?:uses|gets)\sthe\simage)
      `,
    ),
    'Deploy $1. It ',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:start|run|launch|spin\sup|bring\sup|fire\sup|host|deploy|create)\s)(?:me\s|us\s)?(\d{1,4}|two|three|four|five|six|eight|ten)\s
        (?:workers?|instances|copies|containers|processes|consumers)\s(?:of|from|with|using|running)\s(?:the\s|our\s)?(?:image\s)?(${ownImage})
      `,
    ),
    'deploy $1 replicas of $2',
  ],
  // Beside the share of a processor, and before anything else, an amount is memory.
  [
    anyCase(
      overLines`
        (?<![\w.-])(half\sa\score|(?:\d{1,3}(?:\.\d)?|an?|one|two|three|four)\s(?:v?cpus?|cores?)|\d{2,4}m\s(?:cpu|cores?))(\seach)?(,?\s(?:and|with|plus|\+|\/)\s|,\s)
        ${amountOf}(?!\w)(?!\s(?:of\s)?(?:disk|storage|memory|ram|ssd|space|volumes?|persistent|data|each\sof))
      `,
    ),
    (...[, cpu = '', each = '', joint = '', amount = '', unit = '']) =>
      `${cpu}${each}${joint}${sized(amount, unit)} memory`,
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:(memory|ram)|(cpu))\s(?:usage\s)?(?:is\s|of\s|somewhere\s)?between\s(\d{1,5}m?)\s?${unit}?\sand\s(\d{1,5}m?)\s?${unit}?(?![\w%])`,
    ),
    (...[said = '', memory, , least = '', own, most = '', unit_]) => {
      if (memory === undefined) return `CPU request ${least} and CPU limit ${most}`;
      const its = unit_ ?? own;
      if (its === undefined) return said;
      return `memory request ${sized(least, own ?? its)} and memory limit ${sized(most, its)}`;
    },
  ],
  [
    /(?<![\w-])an? (nvidia (?:[A-Z]+[0-9]+\w*)|gpu)(?: (?:card|gpu))?, ([2-9]|1[0-6]|two|four|eight) of (?:them|those)(?![\w-])/giu,
    '$2 $1 GPUs',
  ],
  [
    /(?<![\w-])(?:read-?only|readonly|immutable) (?:file ?-?system|fs|disk|rootfs)(?![\w-])/giu,
    'read-only root filesystem',
    (words) => !/persistent ?volume|pvc|claim|mount|nfs/iu.test(words),
  ],
  // `let it know its pod name and the node it runs on as POD_NAME and NODE_NAME`
  [
    anyCase(
      overLines`
        (?<=^\s?|[.;,\n]\s|\sand\s)(?:let|make)\s(\S{2,80})\s(?:know|see)\s(?:its|the)\s(?:own\s)?${selfKnown}\s(?:and|,)\s(?:its\s|the\s)?(?:own\s)?${selfKnown}\s(?:as|in|by|under)\s(?:the\s(?:env(?:ironment)?\s)?variables\s)?([A-Z][A-Z0-9_]{1,40})\sand\s([A-Z][A-Z0-9_]{1,40})
      `,
    ),
    (...[said = '', who = '', first = '', second = '', one = '', two = '']) =>
      /[a-z]/u.test(one + two)
        ? said
        : `${/:\w/u.test(who) ? `Deploy ${who}. ` : ''}environment variable ${one} from the field ${fieldOf(first)}, environment variable ${two} from the field ${fieldOf(second)}`,
  ],
];
