import { environmentNames } from './environment-sayings.ts';

const { pattern } = environmentNames;

/** Without the environment, and what joins it to what is said. */
export function bareOf(text: string): string {
  const joint = String.raw`(?:(?:^|\s)(?:and|but|while)\s)?(?:(?:^|\s)(?:in|on|for|at|to|within)\s)?(?:the\s)?`;
  return text
    .replaceAll(
      new RegExp(
        `${joint}${pattern}(?:\\s?(?:environment|env|cluster|stage)(?![\\w=])|\\s?环境)?\\s?(?::|uses?|gets?|has|needs?|用|是|为|中|上|里)?`,
        'giu',
      ),
      ' ',
    )
    .replaceAll(/\s{2,}/gu, ' ')
    .replace(/^[\s\-*•在而]+/u, '')
    .replace(/^(?:and|but|while)\s/iu, '')
    .replace(/^with\s/iu, '')
    .replace(/^(?:(?:actually|rather|ok|so|then|now)[,\s]+|no,\s)(?=\S)/iu, '')
    .replace(
      /^(?:(?:should|will)\s)?(?:be\s)?(?:lives?|sits?|answers?|listens?|reachable|available|served)\s(?=(?:at|on|under|behind)\s)/iu,
      '',
    )
    .replace(/^(?:environments?|envs?)\s/iu, '')
    .replace(/^(?:put|place|host|serve|expose|publish|reach)\s(?=(?:at|on|under|behind)\s)/iu, '')
    .replace(/^(?:we|it|they|i)\s(?=\w)/iu, '')
    .replace(
      /^(?:(?:should|must|will|shall|can)\s)?(?:run|have|use|get|start|need|want)s?\s(?:with\s)?/iu,
      '',
    )
    .replace(
      /,?\s(?:please|thanks|for now|(?:is|are) (?:enough|fine|ok|okay|plenty)|will do|should do|suffices?)$/iu,
      '',
    )
    .replace(/(?<=[\d个本例])\s?(?:就|也)?(?:够了?|可以了?|行了?|即可|好了?)吧?$/u, '')
    .replaceAll(/\(\s*\)/gu, ' ')
    .trim()
    .replace(/^\((.{1,200})\)$/u, '$1')
    .replace(/^\(([^()]{1,200})$/u, '$1')
    .replace(/^([^()]{1,200})\)$/u, '$1')
    .trim();
}
