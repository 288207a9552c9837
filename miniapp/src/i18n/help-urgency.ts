import { dictionary } from './words'

/** How urgent it is, and an ambulance first. */
export const helpUrgencyWords = dictionary(
  {
    emergency: '请先打 120', emergencyText: (sign: string) => `${sign}：这种情况等不及社区。打通后照着念下面的地址。求助也照样发出，社区会赶过来。`, dial: '拨打 120', addressIs: '地址', rated: (urgency: string) => `紧急程度：${urgency}`, ratedText: '按您的回答算出来的，社区看情况会再调整。',
  },
  {
    emergency: 'Call 120 first', emergencyText: (sign) => `${sign}: this cannot wait for the community. Call and read out the address below. Your request is sent all the same and somebody comes.`, dial: 'Call 120', addressIs: 'Address',
    rated: (urgency) => `Urgency: ${urgency}`, ratedText: 'Reckoned from your answers; a worker may correct it.',
  },
)
