// Who a visitor can be. The code binds a conversation to an invented role; it is sent without being shown.
export const personas = [
  {
    id: "bendahara", name: "Bendahara", letter: "B", hue: 160, code: "/start DEMO-7",
    about: "Mengirim laporan bulanan koperasi dalam tiga menit, atau \u201csama seperti bulan lalu\u201d.",
    chips: ["lapor", "status laporan", "harga gas berapa?", "bantuan"],
  },
  {
    id: "ketua", name: "Ketua", letter: "K", hue: 12, code: "/start DEMO-7-KETUA",
    about: "Ketua koperasi yang sama, meneruskan laporan yang dimulai bendahara.",
    chips: ["lapor", "status laporan", "perbarui harga gas", "bantuan"],
  },
  {
    id: "anggota", name: "Anggota", letter: "A", hue: 212, code: "/start DEMO-7-ANGGOTA",
    about: "Bertanya harga dan stok LPG 3 kg, layanan koperasi, dan hak anggota.",
    chips: ["harga gas berapa?", "stok gas masih ada?", "layanan koperasi apa saja?", "syarat beli gas 3 kg"],
  },
  {
    id: "umum", name: "Orang umum", letter: "U", hue: 262, code: "/start",
    about: "Ingin mendirikan koperasi atau menjadi anggota.",
    chips: ["cara mendirikan koperasi", "mau jadi anggota koperasi", "harga gas melon berapa?", "cek koperasi di desa saya"],
  },
  {
    id: "pendamping", name: "Pendamping", letter: "P", hue: 36, code: "/start DEMO-PENDAMPING",
    about: "Melihat koperasi mana yang belum melapor, lalu mengingatkannya.",
    chips: ["siapa yang belum lapor?", "rekap bulan ini", "bantuan"],
  },
  {
    id: "dinas", name: "Petugas dinas", letter: "D", hue: 330, code: "/start DEMO-DINAS",
    about: "Mengirim pengumuman ke orang yang tepat dan membaca rekap.",
    chips: ["rekap bulan ini", "kirim pengumuman", "siapa yang belum lapor?", "bantuan"],
  },
];
