import { overLines } from '../../../kernel/over-lines.ts';

/** `same name and namespace`: they are what was given. */
const part =
  '(?:name|namespace|labels?|selectors?|pod\\sspec|pod\\stemplate|template|containers?|image|replicas|pods|ports|ns|commands?|schedule|settings)';
const list = `${part}(?:(?:\\s?[,/&]\\s?(?:and\\s)?|\\s(?:and|in)\\s)(?:(?:the|its|same)\\s){0,2}${part}){0,5}`;

export const asBefore = new RegExp(
  overLines`
    [\s,(，、]{0,3}(?:
      (?:(?:and|with|under|in|keep(?:ing|s)?|retain(?:ing|s)?|using|of)\s){0,2}(?:the\s)?same\s|
      (?:(?:and|that|which|while|it|but)\s){0,2}(?:still\s)?(?:keep(?:ing|s)?|retain(?:ing|s)?|preserv(?:ing|es))\s(?:(?:the|its|all|original|existing)\s){1,3}
    )${list}(?:\sas\s(?:before|they\sare|it\sis))?\)?(?![\w-])(?!\s(?:of|in|at|to|is|are|be|named|called|["'\x60\d]))|
    [，,、]?\s?(?:(?:名称|名字|命名空间|标签|容器(?:部分|配置)?|选择器|副本数|其[余他])(?:、|和|以及|与|，)?){1,6}(?:都|均|部分)?(?:保持)?(?:不变|沿用|照旧|别动|不动)
  `,
  'iu',
);
