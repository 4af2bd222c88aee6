import { overLines } from '../../../kernel/over-lines.ts';

/** `same name and namespace`: they are what was given. */
export const asBefore = new RegExp(
  overLines`
    [\s,(，、]{0,3}(?:(?:and|with|under|in|keep(?:ing|s)?|retain(?:ing|s)?|using)\s){0,2}(?:the\s)?same\s
    (?:name|namespace|labels?|pod\sspec|containers?|image)(?:(?:\s?[,/&]\s?(?:and\s)?|\s(?:and|in)\s)(?:(?:the|same)\s){0,2}(?:name|namespace|labels?|pod\sspec|containers?|image)){0,4}\)?(?!\w)|
    [，,、]?\s?(?:(?:名称|名字|命名空间|标签|其[余他])(?:、|和|以及|与)?){1,4}(?:都|均)?(?:保持)?不变
  `,
  'iu',
);
