import { rewritten, type Rewriting } from '../text/rewriting.ts';

/** What Taiwan and Hong Kong call otherwise, as the mainland writes it. */
const phrases: Readonly<Record<string, string>> = {
  設定檔: '配置文件',
  組態檔: '配置文件',
  連接埠: '端口',
  通訊埠: '端口',
  埠號: '端口',
  埠: '端口',
  映像檔: '镜像',
  映像: '镜像',
  記憶體: '内存',
  環境變數: '环境变量',
  變數: '变量',
  資料庫: '数据库',
  資料夾: '文件夹',
  資料: '数据',
  網域名稱: '域名',
  網域: '域名',
  叢集: '集群',
  伺服器: '服务器',
  使用者: '用户',
  硬碟: '磁盘',
  磁碟: '磁盘',
  掛: '挂',
  儲存空間: '存储',
  儲存: '存储',
  憑證: '证书',
  排程: '计划',
  佇列: '队列',
  快取: '缓存',
  程式: '程序',
  專案: '项目',
  預設: '默认',
  設定: '设置',
  網路: '网络',
};

/** Each old letter with the new one behind it. */
const pairs = [
  '個个兩两幫帮對对網网設设檔档開开關关連连埠端環环變变數数庫库記记憶忆體体碟盘儲储證证號号碼码務务應应機机構构調调訪访問问題题請请讓让給给從从為为與与並并還还這这',
  '裡里裏里們们來来時时間间點点鐘钟運运執执啟启動动擴扩縮缩減减複复製制鏡镜層层級级標标籤签簽签發发獲获區区節节約约線线繼继續续總总結结術术處处備备審审檢检測测試试',
  '單单雙双獨独佈布導导轉转換换輸输載载詳详細细說说話话語语讀读寫写產产業业員员學学實实際际現现種种類类頁页預预領领願愿麼么沒没無无將将嗎吗後后過过進进遠远選选邊边',
  '達达隨随雲云電电靜静須须頻频顯显驗验黃黄齊齐龍龙萬万億亿東东麗丽車车軟软軸轴軌轨較较輪轮輯辑遞递遲迟適适閉闭閒闲隊队離离難难霧雾專专尋寻屬属廣广張张強强彈弹徑径',
  '徵征慮虑態态懶懒戶户拋抛據据擇择擋挡擬拟擁拥擊击攔拦敗败斷断於于舊旧暫暂會会條条極极榮荣樣样權权歡欢歲岁歸归殘残毀毁氣气決决涼凉淨净滿满漲涨潛潜灣湾煩烦燈灯營营',
  '爭争狀状獎奖畫画異异當当療疗盡尽監监確确禮礼稱称穩稳窮穷競竞筆笔範范築筑簡简糧粮紀纪純纯紙纸紅红終终組组絕绝統统綁绑維维緊紧緒绪編编緩缓績绩繞绕繫系羅罗義义習习',
  '聯联聽听腦脑膠胶臨临舉举艙舱華华葉叶蓋盖藍蓝藝艺藥药蟲虫衛卫補补裝装視视覺觉觸触訂订計计訊讯討讨訓训許许診诊評评詢询該该認认誤误課课談谈論论諸诸講讲謝谢識识譯译',
  '議议護护讚赞豐丰負负財财責责貨货販贩貼贴費费資资賬账質质賴赖購购贈赠趕赶跡迹踐践蹤踪輕轻輔辅農农釋释針针鈕钮銀银銷销錄录錢钱錯错鍵键鎖锁鏈链鐵铁長长門门閃闪閱阅',
  '陣阵陰阴陸陆陽阳隱隐雜杂雖虽頂顶項项順顺頓顿頭头額额風风飛飞飯饭館馆駐驻驅驱驟骤髒脏鬆松麥麦黨党',
].join('');
const letters = new Map(
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, old = '', plain = '']) => [old, plain] as const),
);
const said = new RegExp(Object.keys(phrases).join('|'), 'gu');

/** Nothing but Han letters differs. */
export const simplifying: readonly Rewriting[] = [
  [said, (phrase) => phrases[phrase] ?? phrase],
  [/\p{Script=Han}/gu, (letter) => letters.get(letter) ?? letter],
];

/** Words as the mainland writes them, which is how they are read. */
export function simplified(words: string): string {
  return rewritten(words, simplifying);
}
