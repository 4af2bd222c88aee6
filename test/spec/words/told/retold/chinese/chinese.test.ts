import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../../../src/spec/words/text/rewriting.ts';
import { retoldChinese } from '../../../../../../src/spec/words/told/retold/chinese/chinese.ts';

test.each([
  [
    '每个实例最少要100m的CPU和128Mi内存,顶多用到250m和256Mi',
    'CPU请求100m,内存请求128Mi,CPU限制250m,内存限制256Mi',
  ],
  ['命名空间总共最多8核CPU,内存配额16Gi', '命名空间总共最多8核CPU,内存配额16Gi'],
  [
    '上线10秒后开始每5秒访问一次/healthz,没响应就重启它,连续三次不通才算失败',
    '存活探针HTTP GET路径/healthz,periodSeconds为5,initialDelaySeconds为10,failureThreshold为3',
  ],
  ['把/api开头的请求转发到api的8080端口,流量都走它', '把/api开头的请求转发到api的8080端口,流量都走它'],
  [
    '包括被打上node-role.kubernetes.io/control-plane:NoSchedule污点的控制平面节点',
    '容忍污点node-role.kubernetes.io/control-plane:NoSchedule',
  ],
  ['其他的/都给web-svc的80', '路径/转发到服务web-svc的80端口'],
  ['为带有app=catalog标签的Pod创建一个入口服务', '创建一个服务,选择标签为app=catalog的Pod'],
  [
    '名为game-settings的ConfigMap。从该ConfigMap中读取lives并以环境变量LIVES的形式提供',
    '名为game-settings的ConfigMap。环境变量LIVES取自ConfigMap game-settings的键lives',
  ],
  ['仅可读取(get)pods的日志', '对pods/log执行get操作'],
  ['宿主机的/var/log目录应以只读方式挂载至容器的同一路径', '将宿主机的/var/log以只读方式挂载到/var/log'],
  ['100秒还没完就杀掉', 'activeDeadlineSeconds为100'],
  [
    '活没活着用redis-cli ping判断,起来15秒后开始,20秒一次;能不能接流量就看6379这个tcp端口通不通,2秒没连上算超时',
    '存活探针执行命令redis-cli ping,periodSeconds为20,initialDelaySeconds为15;就绪探针TCP端口6379,timeoutSeconds为2',
  ],
  [
    '过程中最多允许2个实例不可用,且最多可额外创建3个实例,仅保留最近4个历史版本',
    'maxUnavailable为2,maxSurge为3,revisionHistoryLimit为4',
  ],
  [
    '新实例就绪满30秒后方视为可用,若5分钟内没有进展则判定失败',
    'minReadySeconds为30,progressDeadlineSeconds为300',
  ],
  [
    '并移除全部Linux能力,仅额外授予NET_BIND_SERVICE',
    '并丢弃所有capabilities,添加capabilities NET_BIND_SERVICE',
  ],
])('%s', (said, written) => {
  expect(rewritten(said, retoldChinese(said))).toBe(written);
});
