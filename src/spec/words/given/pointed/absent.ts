import { overLines } from '../../../../kernel/over-lines.ts';

/** That something is not there. */
export const absent = new RegExp(
  overLines`
    (?<!\w)(?:missing|lack(?:s|ing)?|absent|neither|forgot(?:ten)?|not\sfound|
    (?:does|do|did)(?:\snot|n't)\s(?:yet\s)?exist|(?:is|are)\s(?:still\s)?waiting\sfor|waits?\sfor|
    (?:not|never)\s(?:been\s|yet\s){0,2}(?:created|made|written)|yet\sto\sbe\s(?:created|made|written)|(?:not|n't)\s(?:yet\s)?(?:there|here)(?:\syet)?|
    (?:nobody|no\sone)\s(?:has\s|had\s)?(?:yet\s)?(?:created|made|wrote|written)|(?:have|has|need)\s(?:still\s)?to\s(?:create|make|write|be\s(?:created|made|written)))(?!\w)|
    还?不存在|缺少|缺失|还?没有?(?:创建|建立?|写)|尚未(?:创建|建立|存在)|没有创建|找不到|尚?不存在
  `,
  'giu',
);
