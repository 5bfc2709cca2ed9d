/** The embedding example. */
module org.servicezone.quickstart {
    requires org.servicezone.scoring;
    requires org.servicezone.io;
}
