public partial class Initial { }
