import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const own =
  '["\'`]?((?!(?:it|its|the|an?|this|that|which|from|of|is|are|be|to|with|by|named|called|for|and|secret|credentials|registry|image|every|each|used|opens?|holds?|has|a|pod|start|always)(?![\\w-]))[a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["\'`]?';

/** How an image is come by, and how often. */
export const pulls = byMatter({
  about: /pull|fetch|registry|credentials|obtain|download|load/iu,
  unless: /repository|git(?!\w)|build|argo|flux/iu,
  holds: /pull|fetch|registry|credential|obtain|download|secret|always|anew|afresh|start/iu,
  pieces: [
    [
      'secret',
      words(
        `(?:(?:with|by|using|through|via|from|in|the|help|of|means|credentials|kept|found|stored|held|are|is|that|which|secret|for|and|lie|lies|what) ){0,8}secret ${own}(?: (?:holds|has|contains|keeps|provides|supplies))?`,
      ),
    ],
    [
      'secret',
      words(
        `(?:with |using )?(?:the )?credentials (?:(?:are|is|kept|found|stored|held|lie|that|which) ){0,3}(?:in|of|from) ${own}`,
      ),
    ],
    [
      'always',
      words(
        overLines`
          (?:(?:each|every) time(?: (?:anew|again|afresh))?(?: (?:a|the|it|any|one) ?(?:pod|container|copy)?(?: of it)? ?(?:is )?(?:starts?|started|begins|comes up|launched))?|always(?: (?:be )?(?:pulled|fetched|loaded|downloaded))?(?: (?:again|anew|afresh))?|(?:without exception )?(?:at|on|upon|with) (?:each|every|any) (?:start|launch|pod start|restart)(?: of (?:a|the) (?:pod|container))?|anew(?: each time)?|afresh(?: (?:each|every) time)?|without exception)(?: at (?:each|every) start)?
        `,
      ),
    ],
    [
      'again',
      words(
        '(?:an? |the )?(?:image|copy|one) (?:that is |which is )?(?:already (?:there|present|cached)|cached)(?: on the node)? (?:is |must )?(?:not (?:be )?(?:relied upon|used|trusted|enough|reused)|never (?:be )?(?:used|relied upon))',
      ),
    ],
  ],
  idle: overLines`
    image|images|its image|when|whenever|pull(?:ing|ed|s)?|fetching|fetched|fetches|fetch|obtain(?:ed|ing)?|download(?:ed|ing)?|loaded|registry|private|credentials|opens?|unlocks?|used|uses?|use|found|given|help|but|always|anew|again|afresh|secret|login|access|gives|start|starts|time|a pod|without exception|kept|log in|logs in|serves?|needed
  `,
  never:
    /environment|variable|entry|key|volume|mount|config ?-?map|imagePull|ifnotpresent|never pull|seconds|[A-Z]{3,}_/u,
  say: ({ secret, always }, said) => {
    if (!/image|pull|fetch|registry/iu.test(said) || (secret === undefined && always === undefined))
      return undefined;
    const told = [
      ...(always === undefined ? [] : ['imagePullPolicy Always']),
      ...(secret === undefined ? [] : [`with the image pull secret ${secret}`]),
    ];
    return told.join(', ');
  },
});
