using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Dialogs.Transcripts;

/// <summary>The effects on people: who they are, what they are told, what they were not understood in.</summary>
internal sealed partial class World
{
    public Guest At(Address address) => People.First(guest => guest.Phones.ContainsKey(address));

    public IEnumerable<Guest> Meant(Sasaran who) => People.Where(guest => guest.IsMeant(who, id => Laporan.Exists(one => one.Dialog == who.Dialog && one.Koperasi == id && one.Periode == who.BelumLapor)));

    private void ApplyToPeople(Effect effect)
    {
        switch (effect)
        {
            case Bind bind:
                Invite(bind);
                break;
            case SaveUndangan save:
                Undangan.Add(save.Undangan);
                break;
            case NoteWrongCode wrong:
                _wrong.Add((wrong.From, wrong.Pada));
                break;
            case Notify notify:
                News.AddRange(Meant(notify.Sasaran).Select(guest => (guest.Name, notify.Bubble)));
                break;
            case PlanPengumuman plan:
                Fit(Pengumuman.TrueForAll(one => one.Pengumuman.Id != plan.Pengumuman.Id), effect);
                Pengumuman.Insert(0, new(plan.Pengumuman, plan.Pengumuman.Pada > Now.AddMinutes(5) ? "direncanakan" : "dikirim", Meant(plan.Pengumuman.Sasaran).Count(), 0, 0));
                break;
            case StopPengumuman stop:
                var at = Pengumuman.FindIndex(one => one.Pengumuman.Id == stop.Id);
                Pengumuman[at] = Pengumuman[at] with { Status = "dihentikan" };
                break;
            case SetReach reach:
                At(reach.Of).Reached = reach.Open;
                break;
            case SetSubscribed subscribed:
                At(subscribed.From).Subscribed = subscribed.Wanted;
                break;
            default:
                ApplyToWords(effect);
                break;
        }
    }

    private void ApplyToWords(Effect effect)
    {
        switch (effect)
        {
            case Forget forget:
                var gone = At(forget.From);
                gone.Roles.Clear();
                gone.Name = "";
                Tiket.RemoveAll(one => one.Oleh == gone.Id);
                break;
            case NoteBelumDipahami note:
                Lost.Add(new(note.Teks, note.Peran, 1));
                break;
            case Teach teach:
                teach.Teks.ToList().ForEach(text => Taught[text] = teach.Dialog);
                Lost.RemoveAll(one => teach.Teks.Contains(one.Teks));
                break;
            case SavePhone save:
                Join(save);
                break;
            default:
                throw new InvalidOperationException($"The world of transcripts does not know {effect.GetType().Name} yet: add it to World");
        }
    }

    private void Join(SavePhone save)
    {
        var guest = At(save.From);
        if (People.Find(other => other.Phone == save.Phone && other != guest) is not { } owner)
        {
            guest.Phone = save.Phone;
            return;
        }

        owner.Roles.AddRange(guest.Roles.Except(owner.Roles).ToList());
        guest.Phones.ToList().ForEach(phone => owner.Phones[phone.Key] = phone.Value);
        People.Remove(guest);
    }

    private void Invite(Bind bind)
    {
        var code = Undangan.FindIndex(one => one.Kode == bind.Kode);
        Fit(bind.Kode.Length == 0 || (code >= 0 && !Undangan[code].Terpakai), bind);
        if (code >= 0)
        {
            Undangan[code] = Undangan[code] with { Terpakai = true };
        }

        var guest = At(bind.From);
        guest.Name = guest.Name.Length > 0 ? guest.Name : bind.Nama;
        guest.Roles.Add(bind.Role);
    }
}
