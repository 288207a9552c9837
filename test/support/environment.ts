/** Before each suite: the environment that a Lambda would have. The table's name is the suite's own; `makeTable()` creates it. */
import { randomUUID } from 'node:crypto'

Object.assign(process.env, {
  TABLE_NAME: `test-${randomUUID()}`,
  SESSION_SECRET: 'a secret of the tests, long enough for HS256',
  GATE_SECRET: 'what the passes of the tests are signed by',
  LISTS_SECRET: 'what people of lists are known by in the tests',
  WECHAT_APPID: 'wx-test',
  WECHAT_SECRET: 'wechat-secret-of-the-tests',
  WECHAT_API: 'http://127.0.0.1:9', // nobody is there: a test that talks to WeChat starts the stand-in and sets this
  CONTENT_CHECK: 'off', // the suite of the check turns it on
  UPLOADS_BUCKET: 'uploads-test',
  AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9', // the same: useBucket() starts its stand-in
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
})
