import { overLines } from '../../../../kernel/over-lines.ts';
import { named, together, told, type Described } from './described.ts';

export const telemetry: Described = {
  kind: 'Telemetry',
  unless: /(?<!\w)(?:image|nginx|audit|opentelemetry|collector)(?!\w)/iu,
  signs: [together('access ?logs?|access ?logging|trac(?:es|ing)', 'mesh|istio|envoy|sidecars?')],
  says: [
    [
      told(
        overLines`
          (?:the )?(?:mesh|istio|sidecars?|proxies|envoy)? ?
          (?:(?:should|must|has to|have to|shall|to|is to) )?
          (?:writes?|keeps?|produces?|emits?|sends?|turns? on|records?|has|have) (?:the |its |their )?
          access ?logs?(?:ging)?
        `,
      ),
      'turns on access logging',
    ],
    [
      told(`(?:through|via|by|using|with|over) (?:the )?(?:provider ${named}|${named} provider)`),
      (...[, a, b]) => `with the ${a ?? b ?? ''} provider`,
    ],
    [
      told(
        `(?:but )?(?:only )?for (?:the )?(?:workloads?|services?|those|things) (?:with|that carry|labelled|labeled)`,
      ),
      'for pods with label',
    ],
  ],
};
