import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import type { Reader } from '../wish.ts';
import { nameOf } from './name.ts';

/** What an object that somebody wants is called is its name, even where it is a word of the language: `called dns`. */
export const ownNames: Reader = phrases('own-name', { en: 'Name', zh: '名称' }, [
  [
    overLines`
      (?<=(?:^|[.;:\n] ?|(?<![\w-])(?:create|write|define|make|add|generate|provide|need|want|build|set up|for|of|and) )an? (?:[a-z-]{2,20} ){0,2}
      (?:
        pod|deployment|stateful ?set|daemon ?set|replica ?set|(?:cron ?)?job|service|ingress|config ?map|secret|service ?account|
        (?:cluster ?)?role(?: ?binding)?|network ?policy|persistent ?volume(?: ?claim)?|pvc?|storage ?class|resource ?quota|limit ?range|
        priority ?class|pod ?disruption ?budget|pdb|horizontal ?pod ?autoscaler|hpa|gateway|http ?route|certificate|issuer
      ) )(?:named|called) {name}(?=[,.;:)]|$|\n| (?:in|with|that|which|for|of|from|on|to|using|whose|where|running|and)(?!\w))
    `,
    (said = '') => nameOf(said),
  ],
]);
