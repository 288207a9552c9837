// People with phones in the WeChat build, forwarding to the API of the running product.
import { weappRun } from './weapp-run.mjs'

/** `productUrl()`: where the API is. `opened` are all phones, to be closed and asked for errors. */
export async function weappPhones(dist, productUrl) {
  const driver = await weappRun()
  const bundle = driver.compileDist(dist)
  const opened = []

  /** How the phone's requests reach the API; `cut` says which are lost on the way back, and by 'on-the-way' which never arrive. */
  function network(cut = () => false) {
    return async ({ url, method, data, header }) => {
      const path = url.replace(/^https?:\/\/[^/]+/, '')
      const body = method === 'GET' || data === undefined || data === null ? undefined : typeof data === 'string' ? data : JSON.stringify(data)
      const lost = cut({ path, method })
      if (lost === 'on-the-way') return { fail: 'request:fail' }
      const answer = await fetch(productUrl() + path, { method, headers: header, ...(body === undefined ? {} : { body }) })
      const text = await answer.text()
      if (lost) return { fail: 'request:fail timeout' }
      return { statusCode: answer.status, data: text === '' ? '' : JSON.parse(text), header: Object.fromEntries(answer.headers) }
    }
  }

  async function phoneOf(key, { entry = '/pages/home/index', cut, storage = {}, mocks = {} } = {}) {
    const app = await driver.launchWeapp({
      dist, bundle, engine: 'jsdom', entry, storage, timeout: 15_000, onRequest: network(cut),
      mocks: { login: { code: `demo:${key}`, errMsg: 'login:ok' }, 'button.getPhoneNumber': { code: 'demo-phone:19900007777', errMsg: 'getPhoneNumber:ok' }, makePhoneCall: {}, ...mocks },
    })
    opened.push(app)
    return app
  }
  return { opened, phoneOf }
}

/** Reads and accepts the terms, then signs in with WeChat. */
export async function signIn(app) {
  await app.tap('#sign-in')
  await app.waitPage('features/identity/pages/sign-in/index')
  await app.tap('#consent-privacy')
  await app.waitFor('#consent-privacy.choice--on')
  await app.tap('#consent-health-travel')
  await app.waitFor('#consent-health-travel.choice--on')
  await app.tap('#wechat-sign-in')
  await app.waitPage('pages/home/index')
}

/** Opens a date picker, turns its wheel to `day` and confirms. */
export async function pick(app, id, day) {
  await app.tap(`#${id}`)
  await app.until(() => app.eval("!!document.querySelector('.weapp-picker input')"), 'the wheel')
  await app.eval(`document.querySelector('.weapp-picker input').value = '${day}'`)
  await app.tapGlobal('.weapp-picker-ok')
  await app.waitText(`#${id}`, /\d/)
}
