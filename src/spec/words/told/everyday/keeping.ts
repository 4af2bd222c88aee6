import { overLines } from '../../../../kernel/over-lines.ts';
import { everyday } from './everyday.ts';

const folder = /(?<![\w.:/-])["'\x60]?(?<at>\/[a-z][\w./-]{0,80}\w)["'\x60]?(?![\w/])/iu;
const size = /(?<![\w.-])\(?(?<size>\d{1,5} ?(?:[KMGT]i?B?|gigs?|gigabytes?))\)?(?![\w.-])/iu;
const things = String.raw`data(?:base)?|uploads?|uploaded|images?|pictures|photos|media|files?|documents|sqlite|db|everything|stuff|content`;
const asks =
  /persistent ?-?volume|(?<!\w)pv?cs?(?!\w)|claim|stateful|host ?-?path|empty ?-?dir|configmap|secret|sidecar|init ?container|kind:/iu;

const amount = (said: string | undefined): string =>
  said === undefined ? '' : ` of ${said.replace(/ ?(?:gigs?|gigabytes?)$/iu, 'Gi').replaceAll(' ', '')}`;

/** What shall still be there when the pod is not. */
const kept = everyday({
  where: /\//u,
  unless: asks,
  must: [folder],
  topics: [
    new RegExp(
      overLines`
        (?<![\w-])(?:
          persist(?:s|ed|ent|ently|ence)?|surviv(?:e|es|ing)|disks?|storage|volumes?|stor(?:e|es|ed|ing)|
          sav(?:e|es|ed|ing)|keeps?|kept|lost|lose|uploads?|uploaded
        )(?![\w-])
      `,
      'giu',
    ),
  ],
  may: [size],
  idle: new RegExp(
    overLines`
      (?<![\w-])(?:
        ${things}|restarts?|redeploys?|deploys?|deployments?|rollouts?|updates?|crash(?:es)?|never|not|don't|isn't|written|writes?|
        live|lives|goes|go|put|under|folder|directory|dir|path|mount(?:ed)?|big|large|space|least|across|between|after|when|users?|user
      )(?![\w-])
    `,
    'giu',
  ),
  write: ({ at = '', size: said }) => `a persistent volume claim${amount(said)} mounted at ${at}`,
});

/** How much of it there is, and not where. */
const keptSomewhere = everyday({
  where: /disk|storage|persist|surviv|volume/iu,
  unless: asks,
  must: [size, /(?<![\w-])(?:disk|storage|volume)(?![\w-])/iu],
  topics: [new RegExp(String.raw`(?<![\w-])(?:keep|keeps|store|stores|save|saves|put|puts)(?![\w-])`, 'giu')],
  idle: new RegExp(String.raw`(?<![\w-])(?:${things}|persistent|restarts?)(?![\w-])`, 'giu'),
  write: ({ size: said }) => `a disk${amount(said)}`,
});

/** A folder that is written to, and how much it holds: nobody says so of what may be lost. */
const written = everyday({
  where: /\//u,
  unless: asks,
  must: [folder, size, /(?<![\w-])(?:writ(?:e|es|ten|ing)|data|files?|folder|directory|lives?)(?![\w-])/iu],
  idle: new RegExp(
    String.raw`(?<![\w-])(?:${things}|goes|go|put|under|folder|directory|there|big|space)(?![\w-])`,
    'giu',
  ),
  write: ({ at = '', size: said }) => `a persistent volume claim${amount(said)} mounted at ${at}`,
});

const passing = /(?<![\w-])(?:temp(?:orary)?|scratch|cached?|caches|throwaway|tmp)(?![\w/-])/giu;
const passingIdle = new RegExp(
  String.raw`(?<![\w-])(?:${things}|goes|go|put|up to|at most|max|under|folder|directory|dir|space|room|storage|disk|written|writes?|work|stores?|kept|keeps?)(?![\w-])`,
  'giu',
);

/** What may be gone when the pod is. */
const scratch = everyday({
  where: /\//u,
  unless: asks,
  topics: [passing],
  must: [folder],
  may: [size],
  idle: passingIdle,
  write: ({ at = '', size: said }) => `an emptyDir${amount(said)} mounted at ${at}`,
});

const scratchSpace = everyday({
  where: /temp|scratch/iu,
  unless: asks,
  topics: [/(?<![\w-])(?:temp(?:orary)?|scratch)(?![\w/-])/giu],
  must: [size],
  idle: passingIdle,
  write: ({ size: said }) => `an emptyDir${amount(said)} mounted at /tmp`,
});

/** Where it keeps what it writes. */
export const keeping = [scratch, scratchSpace, kept, keptSomewhere, written] as const;
