import { dictionary } from './words'

export const photoWords = dictionary(
  {
    take: '拍照或选一张照片', another: '换一张', remove: '移除照片', again: '再试一次', sending: '正在发送照片', alone: '照片里的拍摄地点等信息会去掉', lost: '网络断了，照片还在手机上，请再试一次', tooLarge: '照片超过 5 MB，请换一张', unreadable: '没能打开这张照片，请换一张', failed: '照片没有发出去，请再试一次', notShown: '照片暂时显示不出来',
  },
  {
    take: 'Take or choose a photo', another: 'Choose another', remove: 'Remove the photo', again: 'Try again', sending: 'Sending the photo', alone: 'Where it was taken is taken out of it', lost: 'The network is gone; the photo is still on the phone. Please try again', tooLarge: 'The photo has more than 5 MB; choose another', unreadable: 'The photo could not be opened; choose another', failed: 'The photo was not sent; please try again', notShown: 'The photo cannot be shown just now',
  },
)
