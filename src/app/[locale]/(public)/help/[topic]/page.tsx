import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { Topic } from "@/components/help/topic";
import { HELP_TOPICS, isHelpTopic } from "@/components/help/topics";
import { env } from "@/env";
import { pageMetadata } from "@/i18n/metadata";

interface Props {
  params: Promise<{ topic: string }>;
}

export const generateStaticParams = () => HELP_TOPICS.map((topic) => ({ topic }));

async function topicOf(params: Props["params"]) {
  const { topic } = await params;
  return isHelpTopic(topic) ? topic : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await topicOf(params);
  const { title, intro } = (await getMessages()).help.topics[topic];
  return pageMetadata({ locale: await getLocale(), path: `/help/${topic}`, title, description: intro });
}

export default async function HelpTopicPage({ params }: Props) {
  return <Topic topic={await topicOf(params)} feePercent={env.PLATFORM_COMMISSION_PERCENTAGE} />;
}
