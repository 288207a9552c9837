/** The keys between the product and the stand-in of WeChat Pay, made anew at each start: none of them opens anything elsewhere. */
import { createCipheriv, createSign, createVerify, generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

interface Pair { readonly publicKey: string; readonly privateKey: string }
/** `merchant`: ours; `platform`: WeChat's. `v3`: what notifications are encrypted with. */
export interface PayKeys { readonly appid: string; readonly mchid: string; readonly serial: string; readonly publicKeyId: string; readonly merchant: Pair; readonly platform: Pair; readonly v3: string }

const makePair = (): Promise<Pair> => promisify(generateKeyPair)('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } })

export async function makePayKeys(appid: string): Promise<PayKeys> {
  const [merchant, platform] = await Promise.all([makePair(), makePair()])
  return { appid, mchid: '1900000001', serial: randomBytes(20).toString('hex').toUpperCase(), publicKeyId: `PUB_KEY_ID_${randomBytes(8).toString('hex')}`, merchant, platform, v3: randomBytes(16).toString('hex') }
}

/** What functions/pay finds in its environment. `notify`: where it hears of payments. */
export function payEnvironment({ mchid, serial, publicKeyId, merchant, platform, v3 }: PayKeys, api: string, notify: string): Record<string, string> {
  return {
    WXPAY_MCHID: mchid, WXPAY_SERIAL: serial, WXPAY_PRIVATE_KEY: merchant.privateKey, WXPAY_PUBLIC_KEY_ID: publicKeyId, WXPAY_PUBLIC_KEY: platform.publicKey,
    WXPAY_V3_KEY: v3, WXPAY_API: api, WXPAY_NOTIFY: notify,
  }
}

const joined = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('')
const sign = (text: string, key: string): string => createSign('sha256WithRSAEncryption').update(text).sign(key, 'base64')
const isSignedBy = (key: string, text: string, signature: string): boolean => createVerify('sha256WithRSAEncryption').update(text).verify(key, signature, 'base64')

/** The headers of what WeChat says, over these bytes. `seconds`: when. */
export function signedHeaders({ platform, publicKeyId }: PayKeys, body: string, seconds: number, key = platform.privateKey): Record<string, string> {
  const [timestamp, nonce] = [String(seconds), randomBytes(16).toString('hex')]
  return { 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': nonce, 'wechatpay-serial': publicKeyId, 'wechatpay-signature': sign(joined(timestamp, nonce, body), key) }
}

export function encrypted({ v3 }: PayKeys, plain: string, more: string): { algorithm: string; ciphertext: string; nonce: string; associated_data: string } {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', v3, nonce).setAAD(Buffer.from(more))
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: more }
}

const clockOffset = 300

/** Whether a request is signed by the merchant, over its method, path and bytes, just now. */
export function isFromMerchant({ merchant, mchid, serial }: PayKeys, asked: { method: string; url: string; authorization: string; body: string }, seconds: number): boolean {
  const parts = Object.fromEntries([...asked.authorization.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
  if (!asked.authorization.startsWith('WECHATPAY2-SHA256-RSA2048 ') || parts['mchid'] !== mchid || parts['serial_no'] !== serial) return false
  if (Math.abs(seconds - Number(parts['timestamp'])) > clockOffset) return false
  return isSignedBy(merchant.publicKey, joined(asked.method, asked.url, parts['timestamp'] ?? '', parts['nonce_str'] ?? '', asked.body), parts['signature'] ?? '')
}

/** What a phone hands to wx.requestPayment. */
export interface PayParameters { readonly timeStamp: string; readonly nonceStr: string; readonly package: string; readonly signType: string; readonly paySign: string }
/** As the cash desk checks it before it opens. */
export const opensDesk = ({ merchant, appid }: PayKeys, { timeStamp, nonceStr, package: prepay, signType, paySign }: PayParameters): boolean =>
  signType === 'RSA' && isSignedBy(merchant.publicKey, joined(appid, timeStamp, nonceStr, prepay), paySign)
