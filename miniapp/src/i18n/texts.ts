import { dictionary } from './words'

/** Words about texts that wait for somebody to look; carried by their subpackage alone. */
export const textWords = dictionary(
  {
    title: '文字核对', lead: '微信的内容检查一时问不到，这些话别的居民还看不到。看过没有问题，就让它显示。', none: '没有等着核对的', noneText: '微信内容检查问不到的时候，居民和团长写的话会先到这里。', pass: '可以显示', keep: '不宜显示', passed: '已经可以看到', kept: '不会显示', refused: '核对文字由网格员和社区工作者做', refusedText: '您现在没有这样的职责。',
  },
  {
    title: 'Texts to look at', lead: 'WeChat’s content check could not be asked: other residents do not see these yet. Let what is fine be shown.', none: 'Nothing waits', noneText: 'What residents and leaders write comes here first while WeChat’s check cannot be asked.', pass: 'Show it', keep: 'Keep it back', passed: 'Everybody sees it now', kept: 'It stays hidden', refused: 'Grid and community workers look at texts', refusedText: 'You have no such duty now.',
  },
)
