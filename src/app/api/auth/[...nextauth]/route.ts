export { askNextAuth as GET, askNextAuth as POST } from "../ask-next-auth";
