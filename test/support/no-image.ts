export default 'image'
