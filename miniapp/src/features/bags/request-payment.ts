/** Opens the cash desk of WeChat. What it answers says nothing of the money: that is asked of the server. */
import Taro from '@tarojs/taro'
import type { PayParameters } from '@shared/payments'
import { send } from '@/api/send'

/** `here`: on one's own machine, where something stands in for it. `nowhere`: in a browser there is no WeChat. */
export function whereToPay(): 'wechat' | 'here' | 'nowhere' {
  if (process.env.TARO_APP_LOCAL === '1') return 'here'
  return process.env.TARO_ENV === 'weapp' ? 'wechat' : 'nowhere'
}

/** True where the person went through with it, as far as the phone knows. */
export async function openWechatPay(parameters: PayParameters): Promise<boolean> {
  try {
    await Taro.requestPayment(parameters)
    return true
  } catch {
    return false
  }
}

export async function payHere(parameters: PayParameters): Promise<void> {
  await send({ method: 'POST', url: '/local/pay', body: parameters })
}
