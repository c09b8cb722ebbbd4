using System.Text.Json;

namespace KopBot.Channels.Telegram;

/// <summary>The contents that KopBot cannot read, by the name of their field in a message.</summary>
internal static class OtherKinds
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["voice"] = "pesan suara",
        ["audio"] = "rekaman suara",
        ["video"] = "video",
        ["video_note"] = "pesan video",
        ["live_photo"] = "foto bergerak",
        ["sticker"] = "stiker",
        ["animation"] = "gambar bergerak",
        ["poll"] = "jajak pendapat",
        ["dice"] = "dadu",
        ["game"] = "permainan",
        ["story"] = "cerita",
        ["checklist"] = "daftar periksa",
        ["paid_media"] = "media berbayar",
        ["invoice"] = "tagihan",
        ["giveaway"] = "undian",
    };

    /// <summary>What Telegram says about itself rather than a person to us: nobody waits for an answer to it.</summary>
    private static readonly HashSet<string> Services =
    [
        "new_chat_members", "new_chat_member", "new_chat_participant", "left_chat_member", "left_chat_participant", "chat_owner_left",
        "chat_owner_changed", "new_chat_title", "new_chat_photo", "delete_chat_photo", "group_chat_created", "supergroup_chat_created",
        "channel_chat_created", "message_auto_delete_timer_changed", "migrate_from_chat_id", "pinned_message", "successful_payment",
        "refunded_payment", "users_shared", "user_shared", "chat_shared", "connected_website", "gift", "unique_gift", "gift_upgrade_sent",
        "write_access_allowed", "passport_data", "proximity_alert_triggered", "boost_added", "chat_background_set", "checklist_tasks_done",
        "checklist_tasks_added", "direct_message_price_changed", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
        "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created", "giveaway_winners",
        "giveaway_completed", "paid_message_price_changed", "poll_option_added", "poll_option_deleted", "suggested_post_approved",
        "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded",
        "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited", "voice_chat_started",
        "voice_chat_ended", "voice_chat_participants_invited", "voice_chat_scheduled", "web_app_data", "managed_bot_created",
    ];

    /// <summary>Whether a field of a message marks it as a note of Telegram's own.</summary>
    public static bool IsService(string field) => Services.Contains(field);

    /// <summary>What a message with these fields holds, in Indonesian.</summary>
    /// <param name="rest">The fields that are not read otherwise.</param>
    /// <returns>The word; null when it is a note of Telegram's own.</returns>
    public static string? Of(IDictionary<string, JsonElement>? rest)
    {
        foreach (var field in rest?.Keys ?? [])
        {
            if (Words.TryGetValue(field, out var word))
            {
                return word;
            }

            if (Services.Contains(field))
            {
                return null;
            }
        }

        return "kiriman ini";
    }
}
