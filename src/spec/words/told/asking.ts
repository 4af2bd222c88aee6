import { overLines } from '../../../kernel/over-lines.ts';

/** Words of which nothing is asked of a cluster, in whatever order they stand: who is asked, for what text, and how kindly. */
const word = overLines`
  (?:
    can|could|would|will|may|might|should|shall|must|do|does|did|is|are|was|be|been|being|am|has|have|had|having|get|got|gets|
    i|i'm|i'd|i'll|i've|me|my|mine|we|we're|we'd|us|our|you|your|you're|he|she|they|them|it|it's|its|that's|this|that|these|those|there|here|
    somebody|someone|anybody|anyone|everyone|nobody|folks|all|both|one|ones|two|three|four|of|the|an?|any|some|every|each|
    please|pls|kindly|maybe|perhaps|just|only|really|very|too|also|so|then|now|again|still|yet|even|quite|rather|well|
    show|shows|shown|write|writes|written|post|explain|explained|help|helps|helping|provide|tell|share|sketch|see|look|looks|looking|like|likes|
    think|know|understand|guess|wonder|wondering|hope|hoping|appreciate|appreciated|thank|thanks|grateful|glad|happy|sorry|cheers|
    what|how|where|which|who|why|whether|if|or|and|but|as|than|to|in|into|for|with|by|from|at|on|out|about|up|over|
    full|complete|whole|entire|correct|right|proper|valid|working|minimal|single|simple|short|brief|briefly|quick|quickly|small|exact|exactly|final|
    yaml|yml|manifests?|files?|documents?|definitions?|examples?|answers?|solution|solutions|code|snippets?|text|object|objects|resource|resources|
    kubectl|apply|-f|kubernetes|k8s|cluster|go|going|work|works|done|make|makes|sense|sensible|clear|possible|easy|easier|hard|way|ways|
    something|anything|nothing|everything|else|more|most|much|many|missing|wrong|need|needed|needs|want|wanted|let|advance|nice|great|good|fine|ok|okay|
    together|separately|line|lines|comments?|question|questions|idea|ideas|need|course|put|keep|belong|expressed?|asked?|best|better|far|soon|time|
    don't|doesn't|can't|cannot|not|no|isn't|won't|wasn't
  )
`;
const closed = new RegExp(`^[\\s"'\`(-]*(?:${word}(?![\\w-])[\\s,;:.!?)"'\`–-]*)+$`, 'iu');
const signed = /(?<=(?:[Cc]heers|[Tt]hanks|[Rr]egards|[Bb]est)[,!]?\s)[A-Z][a-z]{1,20}[.!]?$/u;
/** What asks, thanks or says who reads it; else a sentence of such words may be the wish itself. */
const isAsking = new RegExp(
  overLines`
    (?<!\w)(?:
      (?:can|could|would|will) (?:you|somebody|someone|anybody|anyone)|what|how|thank|thanks|cheers|appreciated?|glad|grateful|
      help|hope|explain|let me know|possible|is that|nothing else|all (?:that )?(?:i|we) need|sense|apply|
      (?:please |kindly )?(?:show|write|provide|post|share|give|put|keep)
    )(?!\w)
  `,
  'iu',
);
const zhWord = overLines`
  (?:
    谢谢|多谢|感谢|先谢过|谢过|麻烦|劳烦|辛苦|请教|请|帮忙|帮|给出|给|提供|写出|写成|写在|写法|写|放在|解释|说明|看看|看|
    一下|一点|一些|一个|一份|一段|里面|里|内|文件|清单|配置|对象|资源|例子|示例|代码|答案|YAML|yaml|Yaml|yml|K8s|k8s|Kubernetes|kubectl apply|
    完整|最终|正确|简单|简洁|简短|尽量|尽可能|最好|应该|应当|需要|可以|能否|能不能|能|会|该|怎么办|怎么|怎样|如何|什么样|什么|哪些|哪里|
    大家|各位|谁|你们|你|您|我们|我|这个|这样|这些|这|那|它|它们|
    别的|其他的?|其它的?|东西|问题|不用|不需要|没有|有|了|的|地|得|吗|呢|吧|啊|哦|哈|么|是|就|都|也|再|还|先|和|或|并|为|到|成|长|行|对|下|用|来|去|即可|好
  )
`;
const zhClosed = new RegExp(`^(?:${zhWord}[\\s,，。！？!?；;：:、~～.]*)+$`, 'u');
const isAskingZh = /谢|吗|怎么|怎样|如何|什么|麻烦|解释|说明|尽量|最好|别的|其他|其它|请教|请给出|完整/u;

/** `Could someone show me the full YAML?`, `谢谢！`: a sentence that asks for an answer, and for nothing in it. */
export function isOnlyAsking(sentence: string): boolean {
  const said = sentence.trim().replace(signed, '');
  if (said === '' || said.length > 160) return false;
  return /\p{Script=Han}/u.test(said)
    ? zhClosed.test(said) && isAskingZh.test(said)
    : closed.test(said) && isAsking.test(said);
}
