/**
 * The domain model: forms and their cells, results of an evaluation, messages, and the options of a run.
 *
 * <p>The model contains immutable values only. It does not compute points, write files or use a library. No value is
 * null.
 *
 * <p>The glossary of the program has one English word for each Chinese word. The types of the model use these words.
 *
 * <table>
 * <caption>Glossary 术语</caption>
 * <tr><td>form 自评表</td><td>field 字段（名称）</td><td>indicator 三级指标</td><td>indicator block 一级指标</td></tr>
 * <tr><td>target 年度指标值</td><td>actual 实际完成值</td><td>completion 完成率</td><td>goal 年度总体目标</td></tr>
 * <tr><td>weight 分值</td><td>points 得分</td><td>total 总分</td><td>grade 自评等级</td></tr>
 * <tr><td>initial 年初预算数</td><td>full 全年预算数</td><td>received 实际到位数</td><td>executed 全年执行数</td></tr>
 * <tr><td>balance 资金结余</td><td>execution rate 预算执行率</td><td>arrival rate 预算到位率</td><td>source 资金来源</td></tr>
 * <tr><td>explanation 偏差原因分析及改进措施</td><td>over-fulfilment 超额完成</td><td>band 绩效标准的档</td>
 * <td>conversion 折算</td></tr>
 * <tr><td>submission 一个项目的自评表</td><td>department 主管部门</td><td>unit (of a project) 实施单位</td>
 * <td>unit (of a figure) 计量单位</td></tr>
 * <tr><td>form cell 命名单元格（FormCell）</td><td>cell value 单元格内容（CellValue）</td>
 * <td>location 单元格位置（Location）</td><td>parsed value 识别出的数值（ParsedValue）</td></tr>
 * <tr><td>claimed figure 单位原填（ClaimedFigure）</td><td>awarded points 采用得分（AwardedPoints）</td>
 * <td>points basis 得分依据（PointsBasis）</td><td>scoring method 评分方法（ScoringMethod）</td></tr>
 * <tr><td>rule 校验规则（Rule）</td><td>finding 校验问题（Finding）</td><td>duty 程度（Duty）</td>
 * <td>answer 处理说明</td></tr>
 * <tr><td>rulebook 评分规则（Rulebook）</td><td>settings 设置表（OfficeSettings）</td><td>parameter 参数</td>
 * <td>deadline 报送截止日期</td></tr>
 * <tr><td>not applicable 不适用</td><td>left out 不考核</td><td>switched off 停用</td><td>limit 字数限制</td></tr>
 * <tr><td>edit 写回的修改（Edit）</td><td>control block 校验记录（ControlBlock）</td><td>prior run 上次评分（PriorRun）</td>
 * <td>refusal 未处理（Refusal）</td></tr>
 * <tr><td>companion 评分校验（--plain）</td><td>roster 应报名单（Roster）</td>
 * <td>roster reconciliation 名单核对（RosterReconciliation）</td><td>reviewer 评价人（Reviewer）</td></tr>
 * <tr><td>leader 项目负责人</td><td>summary 自评汇总（Summary）</td><td>scored copy 自评结果</td><td>digest 摘要</td></tr>
 * </table>
 */
package ziping.model;
