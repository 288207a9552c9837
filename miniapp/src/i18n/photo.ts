import { dictionary } from './words'

export const photoWords = dictionary(
  {
    take: '拍照或选一张照片', another: '换一张', remove: '移除照片', again: '再试一次', sending: '正在发送照片', tooLarge: '照片超过 5 MB，请换一张', empty: '这个文件是空的，请换一张', failed: '照片没有发出去，还在手机上，请再试一次',
  },
  {
    take: 'Take or choose a photo', another: 'Choose another', remove: 'Remove the photo', again: 'Try again', sending: 'Sending the photo', tooLarge: 'The photo has more than 5 MB; choose another', empty: 'This file is empty; choose another', failed: 'The photo was not sent and is still on the phone; please try again',
  },
)
