'use strict'
/** Alarms for every function in infra/*.yml, for the API and for the dead letters. They speak to one topic; who listens is up to the operator. */
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { parse } = require('yaml')

const read = (file) => Object.keys(parse(readFileSync(join(__dirname, file), 'utf8')))
const answering = read('functions.yml')
const listening = read('streams.yml')
const called = read('schedules.yml')
const pascal = (name) => name.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase())

function alarm(what, Namespace, MetricName, Dimensions, Threshold, more = {}) {
  const statistic = more.ExtendedStatistic ? {} : { Statistic: 'Sum' }
  const Properties = {
    AlarmDescription: what, Namespace, MetricName, Dimensions, Threshold,
    Period: 300, EvaluationPeriods: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold', TreatMissingData: 'notBreaching',
    AlarmActions: [{ Ref: 'Alarms' }], OKActions: [{ Ref: 'Alarms' }], ...statistic, ...more,
  }
  return { Type: 'AWS::CloudWatch::Alarm', Properties }
}

function ofFunction(name, prefix, slowMs) {
  const of = [{ Name: 'FunctionName', Value: `${prefix}-${name}` }]
  const id = pascal(name)
  const alarms = {
    [`${id}Errors`]: alarm(`${name} failed`, 'AWS/Lambda', 'Errors', of, 1),
    [`${id}Throttles`]: alarm(`${name} was throttled`, 'AWS/Lambda', 'Throttles', of, 1),
  }
  const limit = name === 'imports' ? 10_000 : answering.includes(name) ? slowMs : called.includes(name) ? 60_000 : 10_000
  const p99 = { ExtendedStatistic: 'p99', EvaluationPeriods: 3, DatapointsToAlarm: 2 }
  alarms[`${id}Slow`] = alarm(`${name}: one call in a hundred takes longer than ${limit} ms`, 'AWS/Lambda', 'Duration', of, limit, p99)
  if (listening.includes(name)) {
    alarms[`${id}Behind`] = alarm(`${name} is a minute behind the table`, 'AWS/Lambda', 'IteratorAge', of, 60_000, { Statistic: 'Maximum' })
  }
  return alarms
}

/** What a function says to a person in its log: money that is not as it should be. */
function ofMoney(name, prefix) {
  const [id, MetricName] = [pascal(name), `${prefix}-${name}-money`]
  return {
    [`${id}Money`]: {
      Type: 'AWS::Logs::MetricFilter', DependsOn: `${id}LogGroup`,
      Properties: { LogGroupName: `/aws/lambda/${prefix}-${name}`, FilterPattern: '{ $.level = "alarm" }', MetricTransformations: [{ MetricNamespace: prefix, MetricName, MetricValue: '1' }] },
    },
    [`${id}MoneyAlarm`]: alarm(`${name}: money is not as it should be; the log says of which order`, prefix, MetricName, [], 1),
  }
}

function ofQueue(queue) {
  const of = [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }]
  return { [`${queue}Waiting`]: alarm(`${queue}: something waits for a person`, 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', of, 1, { Statistic: 'Maximum' }) }
}

module.exports = async ({ resolveVariable }) => {
  const prefix = `${await resolveVariable('self:service')}-${await resolveVariable('sls:stage')}`
  const slowMs = Number(await resolveVariable('param:slowMs'))
  const functions = [...answering, ...listening, ...called].map((name) => ofFunction(name, prefix, slowMs))
  const api = [{ Name: 'ApiId', Value: { Ref: 'HttpApi' } }]
  return {
    Resources: Object.assign(
      { Alarms: { Type: 'AWS::SNS::Topic' }, ApiFailing: alarm('the API answers with 5xx', 'AWS/ApiGateway', '5xx', api, 5) },
      ...functions, ...['pay', 'pay-on-schedule'].map((name) => ofMoney(name, prefix)), ...Object.keys(parse(readFileSync(join(__dirname, 'queues.yml'), 'utf8')).Resources).map(ofQueue),
    ),
  }
}
