import { overLines } from '../../../kernel/over-lines.ts';
import { noName } from '../mentions/no-names.ts';
import type { Subject } from './subject.ts';

/** `liveness-http should be restarted when ...`: of whom the words speak first, where nothing else tells a name. */
export function opened(text: string): (subject: Subject, at: number, all: readonly Subject[]) => Subject {
  const name = speaking.map((one) => one.exec(text)?.[1]).find((said) => said !== undefined && !isWord(said));
  return (subject, at, all) => {
    const { isWorkload, isReference, service } = subject;
    const isNameless = subject.name === undefined && service === undefined && !isReference;
    const isFirst = all.slice(0, at).every((one) => !one.isWorkload || one.isReference);
    if (name !== undefined && isWorkload && isNameless && isFirst) subject.name = name;
    return subject;
  };
}

const verbs = overLines`
  (?:should|must|shall|will|is|has|runs|needs|serves|may|uses|gets|in|keeps|does|prints|tells|shows|wants|consists|
  starts|sweeps|shares|answers|works|waits|reads|writes|listens|mounts|cleans|checks|copies|collects|makes|takes|
  sends|goes|stands|lives|holds|exposes|demonstrates|downloads|sleeps|pings|scrapes|counts|computes|echoes|logs|
  watches|imports|exports|removes|deletes|rotates|processes|executes|tolerates|comes|asks|stores|dumps|backs|fetches|renders|pulls|pushes)
`;
const image = String.raw`(?:image:?\s)?["'\x60]?(?:[a-z0-9][\w.-]{0,80}/[\w./-]{1,120}\w|[a-z][\w-]{1,40}:v?\d)`;
const speaking: readonly RegExp[] = [
  new RegExp(
    String.raw`^["'\x60]?([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["'\x60]?(?=,|:\s|\s\(|(?:\s(?:once|only|also|just))?\s${verbs}(?!\w))`,
    'u',
  ),
  /^["'`]?([a-z][a-z0-9-]{1,60})["'`]?, (?=(?:an?|one|two|three|four|five|\d{1,2}) [a-z-]{3,20} \()/u,
  new RegExp(
    String.raw`(?:pods|copies|instances|replicas)\sof\s["'\x60]?([a-z][a-z0-9-]{1,60})["'\x60]?(?=\s\(|,\s|\s${verbs}(?!\w))`,
    'u',
  ),
  new RegExp(
    overLines`
      (?<!\w)(?:
        runs?|runs\sonly|one|an?|a\ssingle|start|starts|gets|the|of|by|our|my|wants?|needs?|have|deploy|
        install|bring\sup|set\sup|add|keep|called
      )\s["'\x60]?([a-z][a-z0-9-]{1,60})["'\x60]?\s\((?=${image})
    `,
    'iu',
  ),
  new RegExp(
    overLines`
      (?<=[.;:,)]\s)["'\x60]?([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["'\x60]?
      (?=(?:\s(?:once|only|also|just))?\s(?:should|must|shall|will|is|has|[a-z]{2,12}s)\s)
      (?![^.;]{0,50}(?:service|svc|secret|config\s?map|claim|container)(?!\w))
    `,
    'u',
  ),
  /(?<=\sby )["'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["'`]?(?=: |\.(?:\s|$))/u,
];

function isWord(said: string): boolean {
  return noName.test(said) || noThing.test(said);
}

const noThing = new RegExp(
  overLines`
    ^(?:
      non|read|multi|self|so|re|pre|post|cluster|auto|built|up|high|low|single|long|short|one|two|three|
      end|out|on|off
    )-|
    ^(?:
      server|servers|app|application|program|one|web ?server|proxy|database|db|cache|backend|main|
      sidecar|init|busybox|alpine|image|daemon|worker|client|cluster|node|group
    )$
  `,
  'u',
);
