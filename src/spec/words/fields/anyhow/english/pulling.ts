import { overLines } from '../../../../../kernel/over-lines.ts';
import { container } from '../../../say.ts';
import type { Frame } from '../anyhow.ts';
import { none, told } from './told.ts';

const pull = { en: 'Image pull', zh: '镜像拉取' };
const image = "image|images|image's|copy of the image|copies";
const pulls =
  'pull(?:s|ed|ing)?|download(?:s|ed|ing)?|fetch\\w{0,3}|get|gets|got|load(?:s|ed)?|obtain(?:s|ed)?|take|takes|taken|look(?:s|ed)? for|ask(?:s|ed)?|check(?:s|ed)?';
const cached =
  'cached|cache|already there|already|is there|there is one|lying|local|locally|on the node|on a node|has it|have it|exists|present|if there is one|stored on the node';
const each = overLines`
  always|(?:each|every) (?:time|start|pod|single time)|at (?:each|every) start|whenever|anew|afresh|fresh|again|newer|newest|(?:on|for|before) (?:each|every)(?: single)? (?:start|pod|container)|
  each start|every start
`;
const around = overLines`
  ${image}|${pulls}|${cached}|${each}|${none}|node|nodes|machine|registry|from|if|when|where|unless|otherwise|use|uses|used|using|trust|rely|relies|it|one|starts?|started|pod|is|be|
  missing|absent|lacks?|yet|else|need|to|again|only|should|has|have|that|on|try|tries|new|version|up to date|comes?|sure|a|an|and|or|but|with|starting|first|even
`;
const elsewhere =
  'secret|credentials?|login|password|policy|build(?:s|ing)?|built|tag|digest|push(?:ed|es)?|volume|init|probe|alive|ready|health\\w*|config\\w*';

/** When an image is fetched. */
export const pullings: readonly Frame[] = [
  told({
    id: 'pull-missing-told',
    subject: pull,
    about: [
      image,
      `(?:only|just|no need|not|don't|isn't|doesn't|use|uses|take|takes|unless|otherwise|needn't)`,
      overLines`
        when|if|where|unless|already|local|lacks?|missing|absent
      `,
      overLines`
        doesn't have|does not have|isn't there|is not there|not there|missing|absent|lacks?|already|have it|has it|local|on the node|exists|don't have|hasn't|without|there is one|
        not yet|is there|present
      `,
    ],
    sense: around,
    never: `trust|rely|always|afresh|anew|each time|every time|every start|each start|newer|newest|fresh|${elsewhere}`,
    isInTwo: true,
    mean: (_, clause) =>
      /(?<!\w)never(?!\w)/iu.test(clause) ? undefined : container({ imagePullPolicy: 'IfNotPresent' }),
  }),
  told({
    id: 'pull-always-told',
    subject: pull,
    about: [image, `${pulls}|trust|rely|relies|use`, `${each}|${none}`],
    sense: around,
    never: `only|unless|otherwise|missing|absent|lacks?|if|${elsewhere}`,
    isInTwo: true,
    mean: (_, clause) => (isAlways(clause) ? container({ imagePullPolicy: 'Always' }) : undefined),
  }),
];

/** Either it is fetched each time, or one that is there is never trusted. */
function isAlways(clause: string): boolean {
  const isNo = new RegExp(String.raw`(?<!\w)(?:${none})(?!\w)`, 'iu').test(clause);
  if (isNo)
    return (
      /(?<!\w)(?:cached?|trust|rely|relies|lying|local)(?!\w)/iu.test(clause) &&
      !/(?<!\w)(?:pull|fetch|download)/iu.test(clause)
    );
  return new RegExp(String.raw`(?<!\w)(?:${each})(?!\w)`, 'iu').test(clause);
}
