/**
 * The domain model: a form, its evaluation, and the request for a run. Values only.
 *
 * <p>Nothing here computes points, prints or uses a library. Everything is immutable. Nothing is null.
 *
 * <p>The glossary of the program: one English word for one Chinese word.
 *
 * <table>
 * <caption>Glossary 术语</caption>
 * <tr><td>form 自评表</td><td>indicator 三级指标</td><td>target 年度指标值</td><td>actual 实际完成值</td></tr>
 * <tr><td>weight 分值</td><td>points 得分</td><td>total 总分</td><td>grade 自评等级</td></tr>
 * <tr><td>initial 年初预算数</td><td>full 全年预算数</td><td>received 实际到位数</td><td>executed 全年执行数</td></tr>
 * <tr><td>balance 资金结余</td><td>execution rate 预算执行率</td><td>arrival rate 预算到位率</td><td>source 资金来源</td></tr>
 * <tr><td>explanation 偏差原因分析及改进措施</td><td>completion 完成率</td><td>rulebook 评分规则</td><td>basis 得分依据</td></tr>
 * <tr><td>claim 单位原填</td><td>finding 校验问题</td><td>duty 程度</td><td>refusal 未处理</td></tr>
 * <tr><td>submission 一个项目的自评表</td><td>department 主管部门</td><td>unit (of a project) 实施单位</td>
 * <td>unit (of a figure) 计量单位</td></tr>
 * <tr><td>over-fulfilment 超额完成</td><td>not applicable 不适用</td><td>left out 不考核</td>
 * <td>conversion 折算</td></tr>
 * <tr><td>band 绩效标准的档</td><td>limit 字数限制</td><td>companion 评分校验（--plain）</td><td>settings 设置表</td></tr>
 * <tr><td>deadline 报送截止日期</td><td>switched off 停用</td><td>parameter 参数</td><td></td></tr>
 * <tr><td>roster 应报名单</td><td>roster reconciliation 名单核对</td><td>leader 项目负责人</td><td>reviewer 评价人</td></tr>
 * </table>
 */
package ziping.model;
