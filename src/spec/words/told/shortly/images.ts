import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '["\'\x60]?[a-z0-9](?:[\\w-]{0,60}\\w)?["\'\x60]?';
const image =
  '["\'\x60]?(?:[\\w.-]{1,60}(?::\\d{2,5})?\\/){0,4}[\\w.-]{1,60}:\\w[\\w.-]{0,60}(?<!\\.)["\'\x60]?(?![\\w/:@])';
const kind = '(?:pod|deployment|deploy|stateful ?-?set|sts|daemon ?-?set|ds|replica ?-?set|(?:cron ?-?)?job)';
const joint = '(?:,? (?:and|plus|as well as|next to|beside|together with)(?: (?:of|with))? |, ?| \\+ )';

/** What a container of an image is called. */
function calledAfter(image: string): string {
  const last = image.replaceAll(/["'`]/gu, '').split('/').at(-1) ?? '';
  return last
    .replace(/:.*$/u, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/gu, '-');
}

/** `Pod duo of nginx:1.27 and fluentd:v1.16`: one that runs several images has a container of each. */
export const imagesTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<=(?<![\\w-])${kind} (?:(?:named|called) )?${name})(?:,|:)?(?: (?:of|with|from|using|running|that (?:runs|has)|which (?:runs|has)|has|runs))?(?: (?:the|its|both|two|three|these))?(?: (?:two|three))?(?: (?:containers?|images?|programs?))?(?:,|:)?(?: (?:of|from|running))?(?:(?: (?:the )?images?))? (${image}(?:${joint}${image}){1,4})(?! as | for | respectively| in (?:app|the (?:container|sidecar)))(?=[.;,](?: |$)| ?$| (?:sharing|that|which|with|and|who|both|in|on) )`,
    ),
    (...[all = '', said = '']) => {
      const images = [...said.matchAll(spaced(image))].map(([one]) => one);
      const names = images.map(calledAfter);
      if (new Set(names).size < names.length) return all;
      const told = images.map((one, at) => `${names[at] ?? ''} of ${one}`);
      return ` with the containers ${told.slice(0, -1).join(', ')} and ${told.at(-1) ?? ''}`;
    },
  ],
  // `... sharing an emptyDir at /logs`
  [
    spaced(
      `(?<=with the containers [^;\\n]{5,300}${image}) (?:sharing|(?:that|which|and|both) share|and sharing) ((?:an? )?(?:empty ?-?dir|volume|scratch volume)(?: (?:named |called )?(?!at|in|under|mounted)[a-z][\\w-]{0,60})?)(?: mounted)? (?:at|in|under) `,
    ),
    '. Both containers mount $1 at ',
    (text) => /(?<![\w-])with\sthe\scontainers\s/u.test(text),
  ],
];
