import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';

const asked = new RegExp(
  overLines`
    (?:[,，]?\s?(?:so\sthat|please|and|such\sthat|让|使|并))?\s?(?:the\s|its\s|要)?["'\x60]?(?:match\s?labels|selectors?|选择器)["'\x60]?\s?
    (?:
      (?:(?:should|must|has\sto|have\sto|needs\sto|ought\sto|is\sto|shall|will)\s)?(?:follows?|uses?|carr(?:y|ies)|match(?:es)?|agrees?\swith|equals?|has|have|takes?|corresponds?\sto|be\sthe\ssame\sas|adopts?|copy|copies)\s[^.;。；\n]{0,40}(?:template|pods?)(?:'s)?(?:\slabels?)?|
      (?:应该?|需要?|要)?(?:与|和|跟|按|使用|用|改成|改为|采用)\s?[^。；，\n不]{0,20}(?:模板|Pod)[^。；，\n不]{0,12}(?:一致|相同|为准|匹配|一样|标签)(?![^。；，\n]{0,6}不)
    )|
    (?<=^|[.;。；\n,，]\s?|and\s|please\s)(?:correct|fix|adapt|change|adjust|repair|mend)\sthe\s["'\x60]?selector["'\x60]?(?!\w)(?:[:,;.]?\s?(?:so\sthat\s)?it\s[^.;\n]{0,70}template[^.;,\n]{0,12})?
  `,
  'iu',
);

/** `the selector should follow the labels of the template`: which of the two is wrong is said, before one is taken for it. */
export function selecting(given: Given): Given {
  const found = asked.exec(given.words)?.[0];
  const documents = given.documents.map(led);
  if (found === undefined || documents.every((one, at) => one === given.documents[at])) return given;
  return {
    ...given,
    words: given.words.replace(found, ' '),
    documents,
    told: [...given.told, { said: found.trim(), value: 'selector' }],
  };
}

function led(document: JsonMap): JsonMap {
  const spec = mapOf(document['spec']);
  const { matchLabels } = mapOf(spec['selector']);
  const { labels } = mapOf(mapOf(spec['template'])['metadata']);
  const isOther = Object.entries(mapOf(matchLabels)).some(([key, value]) => mapOf(labels)[key] !== value);
  if (matchLabels === undefined || labels === undefined || !isOther) return document;
  return { ...document, spec: { ...spec, selector: { ...mapOf(spec['selector']), matchLabels: labels } } };
}
